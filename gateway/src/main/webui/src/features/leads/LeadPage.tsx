import { useQuery } from '@tanstack/react-query';
import { BookOpenText, Briefcase, FileText, Route, UserRoundX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiProblem, conversations, leads, opportunities, proposals } from '@/api';
import { humanize, useFormat } from '@/app/format';
import { Crumbs } from '@/app/Shell';
import { NewOpportunityDialog } from '@/features/pipeline/NewOpportunityDialog';
import { stageTone } from '@/features/pipeline/stages';
import { proposalTone } from '@/features/proposals/status';
import { Button, LinkButton } from '@/ui/Button';
import { Ago, Avatar, Badge } from '@/ui/small';
import { Probability, Reasons, ScoreRing, TierLabel } from '@/ui/Score';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';
import { leadName } from './lead';
import { LeadProperties } from './LeadProperties';
import { Timeline } from './Timeline';

export default function LeadPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const [dealing, setDealing] = useState(false);
  const query = useQuery({ queryKey: ['lead', id], queryFn: () => leads.one(id) });
  const parent = { to: '/app/leads', label: t('nav.leads') };

  if (query.isPending) {
    return (
      <>
        <Crumbs title={t('common.loading')} parent={parent} />
        <SkeletonRows />
      </>
    );
  }
  if (query.error) {
    const gone = query.error instanceof ApiProblem && query.error.status === 404;
    return (
      <>
        <Crumbs title={t('leads.one')} parent={parent} />
        {gone ? (
          <Empty icon={UserRoundX} title={t('leads.gone')} text={t('leads.goneText')}>
            <LinkButton to="/app/leads" look="primary">
              {t('leads.backToList')}
            </LinkButton>
          </Empty>
        ) : (
          <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
        )}
      </>
    );
  }

  const lead = query.data;
  const name = leadName(lead);
  return (
    <>
      <Crumbs title={name} parent={parent} />
      <div className="record-head">
        <Avatar name={name} size={44} />
        <div className="grow">
          <h1>{name}</h1>
          <div className="muted small truncate">
            {[lead.jobTitle, lead.company?.name].filter(Boolean).join(' · ') || lead.email}
          </div>
        </div>
        <div className="row wrap">
          <LinkButton to={`/app/follow/${lead.id}`} look="ghost" icon={Route}>
            {t('nav.follow')}
          </LinkButton>
          <LinkButton to={`/app/cards?lead=${lead.id}`} look="ghost" icon={BookOpenText}>
            {t('nav.cards')}
          </LinkButton>
          <LinkButton to={`/app/proposals/new?lead=${lead.id}`} icon={FileText}>
            {t('leads.createProposal')}
          </LinkButton>
          <Button look="primary" icon={Briefcase} onClick={() => setDealing(true)}>
            {t('leads.createDeal')}
          </Button>
        </div>
      </div>

      <div className="record">
        <LeadProperties lead={lead} />
        <Timeline lead={lead} />
        <aside className="stack record-side">
          <section className="card" aria-label={t('score.title')}>
            <div className="score-hero">
              <ScoreRing score={lead.score} size={74} />
              <div className="stack tight">
                <TierLabel tier={lead.score?.tier} />
                <Probability value={lead.score?.probability} />
                {lead.score?.scoredAt && (
                  <span className="tiny faint">
                    {t('score.scored')} <Ago at={lead.score.scoredAt} />
                  </span>
                )}
              </div>
            </div>
            <div className="card-body">
              <Reasons reasons={lead.score?.reasons ?? []} total />
            </div>
          </section>
          <Deals leadId={lead.id} />
          <LeadProposals leadId={lead.id} />
          <Calls leadId={lead.id} />
        </aside>
      </div>

      {dealing && (
        <NewOpportunityDialog
          lead={lead}
          onClose={() => setDealing(false)}
          onCreated={() => {
            setDealing(false);
            void navigate('/app/pipeline');
          }}
        />
      )}
    </>
  );
}

function Deals({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery({
    queryKey: ['opportunities', { leadId }],
    queryFn: () => opportunities.list({ leadId, limit: 20 }),
  });
  // A list that does not know the filter must not show other people's deals here.
  const items = query.data?.data.filter((deal) => deal.leadId === leadId) ?? [];
  return (
    <Associated title={t('timeline.stage')} count={items.length} empty={t('leads.noDeals')}>
      {items.map((deal) => (
        <li key={deal.id}>
          <Link to="/app/pipeline" className="associated">
            <span className="grow">
              <span className="strong truncate" style={{ display: 'block' }}>
                {deal.name}
              </span>
              <span className="tiny faint num">{format.money(deal.amount)}</span>
            </span>
            <Badge tone={stageTone(deal.stage)}>
              {t(`stage.${deal.stage}`, { defaultValue: humanize(deal.stage) })}
            </Badge>
          </Link>
        </li>
      ))}
    </Associated>
  );
}

function LeadProposals({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['proposals', { leadId }],
    queryFn: () => proposals.list({ leadId, limit: 20 }),
  });
  const items = query.data?.data.filter((proposal) => proposal.leadId === leadId) ?? [];
  return (
    <Associated title={t('nav.proposals')} count={items.length} empty={t('leads.noProposals')}>
      {items.map((proposal) => (
        <li key={proposal.id}>
          <Link to={`/app/proposals/${proposal.id}`} className="associated">
            <span className="grow">
              <span className="strong truncate" style={{ display: 'block' }}>
                {proposal.title ?? t('proposals.untitled')}
              </span>
              <span className="tiny faint">
                <Ago at={proposal.createdAt} />
              </span>
            </span>
            <Badge tone={proposalTone(proposal.status)}>
              {t(`proposals.status.${proposal.status}`, { defaultValue: proposal.status })}
            </Badge>
          </Link>
        </li>
      ))}
    </Associated>
  );
}

function Calls({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery({
    queryKey: ['conversations', { leadId }],
    queryFn: () => conversations.list({ leadId, limit: 20 }),
  });
  const items = query.data?.data.filter((call) => call.leadId === leadId) ?? [];
  return (
    <Associated title={t('nav.conversations')} count={items.length} empty={t('leads.noCalls')}>
      {items.map((call) => (
        <li key={call.id}>
          <Link to={`/app/conversations/${call.id}`} className="associated">
            <span className="grow">
              <span className="strong truncate" style={{ display: 'block' }}>
                {call.title || t('conversations.untitled')}
              </span>
              <span className="tiny faint">
                <Ago at={call.createdAt} />
              </span>
            </span>
            <span className="small num muted">{format.clock(call.durationSeconds ?? 0)}</span>
          </Link>
        </li>
      ))}
    </Associated>
  );
}

function Associated({
  title,
  count,
  empty,
  children,
}: {
  title: string;
  count: number;
  empty: string;
  children: ReactNode;
}) {
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2 className="row">
          {title} {count > 0 && <span className="sub num">{count}</span>}
        </h2>
      </div>
      {count === 0 ? (
        <p className="card-body small faint">{empty}</p>
      ) : (
        <ul className="associated-list">{children}</ul>
      )}
    </section>
  );
}
