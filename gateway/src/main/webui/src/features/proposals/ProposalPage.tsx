import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleX, Download, Eye, FilePlus2, FileText, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Proposal, proposals } from '@/api';
import { Crumbs } from '@/app/Shell';
import { LeadLink } from '@/features/leads/LeadLink';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { SelectField, TextArea } from '@/ui/Field';
import { Ago, Badge } from '@/ui/small';
import { ProblemPanel, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { languageName } from './NewProposal';
import { Preview } from './Preview';
import { canDecide, canSend, proposalTone } from './status';

const REASONS = ['price', 'timing', 'competitor', 'no-need', 'no-authority', 'fit', 'other'] as const;

interface Answer {
  reason?: string;
  comment?: string;
}

export default function ProposalPage() {
  const { t, i18n } = useTranslation();
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const [declining, setDeclining] = useState(false);
  const query = useQuery({ queryKey: ['proposal', id], queryFn: () => proposals.one(id) });

  const act = useMutation({
    mutationFn: (action: { name: 'sent' | 'accepted' | 'declined'; answer?: Answer }) => {
      if (action.name === 'sent') return proposals.send(id);
      return action.name === 'accepted' ? proposals.accept(id) : proposals.decline(id, action.answer ?? {});
    },
    onSuccess: (_, { name }) => {
      setDeclining(false);
      toast('good', t(`proposals.toast.${name}`));
      for (const key of [['proposal', id], ['proposals'], ['overview'], ['opportunities']]) {
        void queries.invalidateQueries({ queryKey: key });
      }
    },
  });

  const parent = { to: '/app/proposals', label: t('nav.proposals') };
  if (query.isPending || query.error) {
    return (
      <>
        <Crumbs title={t('proposals.one')} parent={parent} />
        {query.error ? (
          <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <SkeletonRows />
        )}
      </>
    );
  }

  const proposal = query.data;
  const title = proposal.title ?? t('proposals.untitled');
  return (
    <>
      <Crumbs title={title} parent={parent} />
      <div className="record-head">
        <span className="entry-icon big tone-accent" aria-hidden>
          <FileText />
        </span>
        <div className="grow">
          <h1>{title}</h1>
          <div className="row wrap small muted">
            <Badge tone={proposalTone(proposal.status)} dot>
              {t(`proposals.status.${proposal.status}`, { defaultValue: proposal.status })}
            </Badge>
            <LeadLink id={proposal.leadId} />
            <span>{languageName(proposal.language, i18n.language)}</span>
          </div>
        </div>
        <div className="row wrap">
          <a
            className="btn secondary"
            href={proposals.documentUrl(id, 'pdf')}
            download={`${title}.pdf`}
          >
            <Download aria-hidden /> PDF
          </a>
          {canSend(proposal.status) && (
            <Button
              look="primary"
              icon={Send}
              busy={act.isPending}
              onClick={() => act.mutate({ name: 'sent' })}
            >
              {t('proposals.send')}
            </Button>
          )}
          {canDecide(proposal.status) && (
            <>
              <Button icon={CircleX} disabled={act.isPending} onClick={() => setDeclining(true)}>
                {t('proposals.markDeclined')}
              </Button>
              <Button
                look="primary"
                icon={CircleCheck}
                busy={act.isPending}
                onClick={() => act.mutate({ name: 'accepted' })}
              >
                {t('proposals.markAccepted')}
              </Button>
            </>
          )}
        </div>
      </div>
      {act.error && !declining && (
        <div style={{ marginBottom: 14 }}>
          <ProblemPanel error={act.error} />
        </div>
      )}
      <div className="proposal">
        <Preview id={id} title={title} />
        <aside className="stack">
          <Steps proposal={proposal} />
          <Facts proposal={proposal} />
        </aside>
      </div>
      {declining && (
        <DeclineDialog
          busy={act.isPending}
          error={act.error}
          onClose={() => setDeclining(false)}
          onDecline={(answer) => act.mutate({ name: 'declined', answer })}
        />
      )}
    </>
  );
}

function DeclineDialog({
  busy,
  error,
  onClose,
  onDecline,
}: {
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onDecline: (answer: Answer) => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string>(REASONS[0]);
  const [comment, setComment] = useState('');
  return (
    <Dialog
      title={t('proposals.declineTitle')}
      description={t('proposals.declineText')}
      width={430}
      onClose={onClose}
      onSubmit={() => onDecline({ reason, ...(comment.trim() ? { comment: comment.trim() } : {}) })}
      footer={<DialogActions confirm={t('proposals.markDeclined')} danger busy={busy} onCancel={onClose} />}
    >
      <div className="stack">
        <ProblemPanel error={error} />
        <SelectField
          label={t('proposals.reason')}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          options={REASONS.map((value) => ({ value, label: t(`lossReason.${value}`) }))}
        />
        <TextArea
          label={t('proposals.comment')}
          optional
          rows={3}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

function Steps({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const declined = proposal.status === 'declined';
  const decided = declined || proposal.status === 'accepted';
  const steps = [
    { key: 'draft', at: proposal.createdAt, icon: FilePlus2 },
    { key: 'sent', at: proposal.sentAt, icon: Send },
    { key: 'viewed', at: proposal.viewedAt, icon: Eye },
    {
      key: declined ? 'declined' : 'accepted',
      at: decided ? (proposal.decidedAt ?? proposal.updatedAt) : undefined,
      icon: declined ? CircleX : CircleCheck,
    },
  ];
  return (
    <section className="card" aria-labelledby="steps-title">
      <div className="card-head">
        <h2 id="steps-title">{t('proposals.progress')}</h2>
      </div>
      <ol className="steps">
        {steps.map(({ key, at, icon: Icon }) => (
          <li key={key} className={at ? (key === 'declined' ? 'step bad' : 'step done') : 'step'}>
            <Icon aria-hidden />
            <span className="grow small">{t(`proposals.status.${key}`)}</span>
            <span className="tiny faint">{at ? <Ago at={at} /> : t('proposals.pending')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Facts({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const facts = proposal.facts ?? [];
  if (facts.length === 0) return null;
  return (
    <section className="card" aria-labelledby="facts-title">
      <div className="card-head">
        <div>
          <h2 id="facts-title">{t('proposals.facts')}</h2>
          <p className="sub">{t('proposals.factsSub')}</p>
        </div>
      </div>
      <dl className="card-body facts">
        {facts.map((fact) => (
          <div key={fact.id}>
            <dt>{fact.label}</dt>
            <dd>
              <span className="strong">{fact.value}</span>
              {fact.source && <span className="tiny faint mono truncate">{fact.source}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
