import { useQuery } from '@tanstack/react-query';
import { ArrowRight, Briefcase, Target, UserRound } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { leads, type NextBest, rows } from '@/api';
import { useFormat } from '@/app/format';
import { useMembers } from '@/app/session';
import { recommendationText } from '@/i18n/texts';
import { LinkButton } from '@/ui/Button';
import { Avatar } from '@/ui/small';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';

const COUNT = 10;

/** Open leads and deals by probability × value, each with why and what to do next. */
export function NextCustomers() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['next-best', COUNT],
    queryFn: () => leads.nextBest(COUNT),
    refetchInterval: 60_000,
  });
  const answer = query.data;
  const items = answer && 'items' in answer ? (answer.items ?? []) : rows(answer as NextBest[]);

  return (
    <section className="card" aria-labelledby="next-title" data-testid="home-next">
      <div className="card-head">
        <div>
          <h2 id="next-title">{t('home.next', { count: COUNT })}</h2>
          <p className="sub">{t('home.nextText')}</p>
        </div>
        <LinkButton to="/app/leads" look="ghost" size="small">
          {t('home.allLeads')}
        </LinkButton>
      </div>
      {query.isPending ? (
        <SkeletonRows count={7} height={44} />
      ) : query.error && !answer ? (
        <div className="card-body">
          <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
        </div>
      ) : items.length === 0 ? (
        <Empty icon={Target} title={t('home.nextEmpty')} text={t('home.nextEmptyText')}>
          <LinkButton to="/app/leads?new=1" look="primary">
            {t('leads.new')}
          </LinkButton>
        </Empty>
      ) : (
        <ol className="next-list">
          {items.map((item, index) => (
            <NextRow key={`${item.kind}-${item.id}`} item={item} rank={index + 1} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Where the work on an item happens. */
export function placeOf({ kind, id, leadId }: NextBest): string {
  if (kind === 'lead') return `/app/leads/${id}`;
  return leadId ? `/app/leads/${leadId}` : '/app/pipeline';
}

/** Probabilities in three steps, coloured like the tiers they come from. */
export function heat(probability: number): string {
  if (probability >= 0.5) return 'var(--hot)';
  return probability >= 0.2 ? 'var(--warm)' : 'var(--cool)';
}

function NextRow({ item, rank }: { item: NextBest; rank: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useMembers();
  const owner = nameOf(item.ownerId);
  const Icon = item.kind === 'opportunity' ? Briefcase : UserRound;
  const reason = item.reason && recommendationText(t, item.reason);
  const action = item.nextActionCode
    ? t(`nextAction.${item.nextActionCode}`, { defaultValue: item.nextAction ?? '' })
    : item.nextAction;
  return (
    <li className="next-row">
      <span className="next-rank num" aria-hidden>
        {rank}
      </span>
      <div className="next-who">
        <Link to={placeOf(item)} className="strong row-link truncate">
          {item.name}
        </Link>
        <span className="tiny faint row" style={{ gap: 5 }}>
          <Icon size={12} aria-hidden />
          <span className="truncate">
            {t(`home.kind.${item.kind}`)}
            {item.company && ` · ${item.company}`}
          </span>
        </span>
      </div>
      <div className="next-why small">
        <span className="clamp">{reason}</span>
        {action && (
          <span className="next-action">
            <ArrowRight size={13} aria-hidden /> {action}
          </span>
        )}
      </div>
      <div
        className="next-odds"
        style={{ ['--tone']: heat(item.probability) } as CSSProperties}
        title={t('score.chance', { percent: format.percent(item.probability) })}
      >
        <span className="num strong">{format.percent(item.probability)}</span>
        <span className="meter">
          <i style={{ width: `${item.probability * 100}%` }} />
        </span>
      </div>
      <div className="next-value">
        <span className="num strong">{format.money(item.expectedValue)}</span>
        <span className="tiny faint num">
          {item.value ? t('home.ofValue', { value: format.money(item.value, true) }) : t('home.expected')}
        </span>
      </div>
      <span className="next-owner" title={owner}>
        {owner && <Avatar name={owner} size={24} />}
        {owner && <span className="sr-only">{owner}</span>}
      </span>
    </li>
  );
}
