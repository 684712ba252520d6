import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Count, Overview } from '@/api';
import { useFormat } from '@/app/format';
import { Rolling } from '@/ui/small';
import { TIER_ICONS, tierLook } from '@/ui/Score';
import { Skeleton } from '@/ui/states';
import { amountOf, currencyOf } from './overview';

export function Tiles({ overview }: { overview: Overview | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!overview) {
    return (
      <div className="tiles">
        {Array.from({ length: 6 }, (_, index) => (
          <div className="card tile" key={index}>
            <Skeleton width="55%" />
            <Skeleton width="75%" height={26} style={{ margin: '8px 0' }} />
            <Skeleton width="90%" height={10} />
          </div>
        ))}
      </div>
    );
  }
  const currency = currencyOf(overview);
  const money = (value: number) => format.money({ amount: String(Math.round(value)), currency }, true);
  const { proposals, conversations } = overview;
  const decided = (overview.won?.count ?? 0) + (overview.lost?.count ?? 0);
  const talk = conversations?.averageTalkRatio;

  return (
    <div className="tiles">
      <Tile
        to="/app/leads"
        label={t('home.leads')}
        testId="overview-leads"
        value={<Rolling value={overview.leads?.total ?? 0} format={(value) => format.number(Math.round(value))} />}
      >
        <TierBar tiers={overview.leads?.byTier ?? []} />
      </Tile>
      <Tile
        to="/app/pipeline"
        label={t('home.pipeline')}
        value={<Rolling value={amountOf(overview.pipeline?.amount)} format={money} />}
      >
        {t('home.openDeals', { count: overview.pipeline?.open ?? 0 })}
      </Tile>
      <Tile
        to="/app/pipeline"
        label={t('home.revenue')}
        value={<Rolling value={amountOf(overview.revenue ?? overview.won?.amount)} format={money} />}
      >
        {t('home.wonDeals', { count: overview.won?.count ?? 0 })}
      </Tile>
      <Tile
        to="/app/pipeline"
        label={t('home.winRate')}
        value={
          overview.winRate == null ? '–' : <Rolling value={overview.winRate} format={format.percent} />
        }
      >
        {decided > 0
          ? t('home.wonLost', { won: overview.won?.count ?? 0, lost: overview.lost?.count ?? 0 })
          : t('home.noneDecided')}
      </Tile>
      <Tile
        to="/app/proposals"
        label={t('home.accepted')}
        value={
          <>
            <Rolling value={proposals?.accepted ?? 0} format={(value) => String(Math.round(value))} />
            <span className="tile-of num"> / {proposals?.sent ?? 0}</span>
          </>
        }
      >
        {t('home.viewed', { count: proposals?.viewed ?? 0 })}
      </Tile>
      <Tile
        to="/app/conversations"
        label={t('home.talk')}
        value={talk == null ? '–' : <Rolling value={talk} format={format.percent} />}
      >
        {t('home.calls', { count: conversations?.count ?? 0 })}
      </Tile>
    </div>
  );
}

function Tile({
  to,
  label,
  value,
  testId,
  children,
}: {
  to: string;
  label: string;
  value: ReactNode;
  testId?: string;
  children: ReactNode;
}) {
  return (
    <Link to={to} className="card tile">
      <span className="tile-label">{label}</span>
      <span className="tile-value" data-testid={testId}>
        {value}
      </span>
      <span className="tile-note">{children}</span>
    </Link>
  );
}

const TONES = { hot: 'var(--hot)', warm: 'var(--warm)', cool: 'var(--cool)', none: 'var(--border-strong)' };
const ORDER = ['hot', 'warm', 'cool', 'none'];

function TierBar({ tiers }: { tiers: Count[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = tiers.reduce((sum, tier) => sum + tier.count, 0);
  const sorted = [...tiers].sort(
    (a, b) => ORDER.indexOf(tierLook(a.key)) - ORDER.indexOf(tierLook(b.key)),
  );
  if (total === 0) return <>{t('home.noLeads')}</>;
  return (
    <span className="tier-bar">
      <span className="tier-bar-line" aria-hidden>
        {sorted.map((tier) => (
          <i
            key={tier.key}
            style={{ flexGrow: tier.count, background: TONES[tierLook(tier.key)] }}
          />
        ))}
      </span>
      <span className="tier-bar-text num">
        {sorted.slice(0, 4).map((tier) => {
          const name = t(`tier.${tier.key}`, { defaultValue: tier.key });
          const Icon = TIER_ICONS[tierLook(tier.key)];
          return (
            <span key={tier.key} title={name} className={`tier-count tier-${tierLook(tier.key)}`}>
              <Icon aria-hidden />
              <span className="sr-only">{name}</span>
              {format.number(tier.count)}
            </span>
          );
        })}
      </span>
    </span>
  );
}
