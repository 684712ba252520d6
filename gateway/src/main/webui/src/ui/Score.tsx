import { Flame, Minus, Snowflake, SunMedium } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadScore, ScoreReason } from '@/api';
import { useFormat } from '@/app/format';
import { reasonText } from '@/i18n/texts';
import { HoverCard } from './HoverCard';

export type TierLook = 'hot' | 'warm' | 'cool' | 'none';

/** Tiers are named by the organization's model; the well-known names have a colour. */
export function tierLook(tier: string | undefined | null): TierLook {
  const name = tier?.toLowerCase();
  if (name === 'hot' || name === 'a') return 'hot';
  if (name === 'warm' || name === 'b') return 'warm';
  if (name === 'cold' || name === 'cool' || name === 'c') return 'cool';
  return 'none';
}

export const TIER_ICONS = { hot: Flame, warm: SunMedium, cool: Snowflake, none: Minus };

export function ScoreRing({ score, size = 34 }: { score?: LeadScore | null; size?: number }) {
  const radius = size / 2 - 2;
  const length = 2 * Math.PI * radius;
  const value = Math.max(0, Math.min(100, score?.value ?? 0));
  return (
    <span
      className={`score-ring tier-${tierLook(score?.tier)}`}
      style={{ ['--ring']: `${size}px` } as CSSProperties}
      aria-hidden
    >
      <svg viewBox={`0 0 ${size} ${size}`}>
        <circle className="track" cx={size / 2} cy={size / 2} r={radius} />
        {value > 0 && (
          <circle
            className="arc"
            cx={size / 2}
            cy={size / 2}
            r={radius}
            strokeDasharray={length}
            strokeDashoffset={length * (1 - value / 100)}
          />
        )}
      </svg>
      <b>{score ? score.value : '–'}</b>
    </span>
  );
}

export function TierLabel({ tier }: { tier?: string | null }) {
  const { t } = useTranslation();
  const look = tierLook(tier);
  const Icon = TIER_ICONS[look];
  if (!tier) return <span className="faint tiny">{t('score.none')}</span>;
  return (
    <span className={`score-tier tier-${look}`}>
      <Icon aria-hidden />
      {t(`tier.${tier}`, { defaultValue: tier })}
    </span>
  );
}

/** Score as a ring with its tier in words; the strongest reasons on hover and focus. */
export function ScoreBadge({ score }: { score?: LeadScore | null }) {
  const { t } = useTranslation();
  const tier = score?.tier ? t(`tier.${score.tier}`, { defaultValue: score.tier }) : '';
  const badge = (
    <span className="score" data-testid="score-badge" data-score={score?.value}>
      <ScoreRing score={score} />
      <TierLabel tier={score?.tier} />
    </span>
  );
  if (!score) return badge;
  return (
    <HoverCard
      label={t('score.spoken', { value: score.value, tier })}
      card={
        <div className="stack">
          <div className="row between">
            <span className="strong">{t('score.why', { value: score.value })}</span>
            <Probability value={score.probability} />
          </div>
          <Reasons reasons={topReasons(tellingReasons(score.reasons ?? []), 3)} />
        </div>
      }
    >
      {badge}
    </HoverCard>
  );
}

export function Probability({ value }: { value?: number }) {
  const format = useFormat();
  const { t } = useTranslation();
  if (value === undefined) return null;
  return <span className="small muted num">{t('score.chance', { percent: format.percent(value) })}</span>;
}

/** What says something about this lead: not the start that all share, nor the limits. */
export function tellingReasons(reasons: ScoreReason[]): ScoreReason[] {
  return reasons.filter(({ code }) => code !== 'baseline' && !/(^|-)cap$/.test(code));
}

/** The reasons with the most weight, whichever way they point. */
export function topReasons(reasons: ScoreReason[], count: number): ScoreReason[] {
  return [...reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, count);
}

export function signed(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`;
}

/**
 * Where the bar of each reason lies. With `stacked` each one starts where the last one ended, so
 * that the eye adds them up to the score; otherwise all start at the left.
 */
export function reasonBars(
  reasons: ScoreReason[],
  stacked: boolean,
): { left: string; width: string }[] {
  const percent = (value: number) => `${Math.round(value * 1000) / 10}%`;
  if (!stacked) {
    const widest = Math.max(1, ...reasons.map((reason) => Math.abs(reason.points)));
    return reasons.map((reason) => ({ left: '0%', width: percent(Math.abs(reason.points) / widest) }));
  }
  let sum = 0;
  const spans = reasons.map(({ points }) => {
    const from = sum;
    sum += points;
    return { from: Math.min(from, sum), to: Math.max(from, sum) };
  });
  const low = Math.min(0, ...spans.map(({ from }) => from));
  const whole = Math.max(1, ...spans.map(({ to }) => to)) - low;
  return spans.map(({ from, to }) => ({ left: percent((from - low) / whole), width: percent((to - from) / whole) }));
}

/** Each reason with its points; with `total` the sum is shown, which equals the score. */
export function Reasons({ reasons, total }: { reasons: ScoreReason[]; total?: boolean }) {
  const { t } = useTranslation();
  const bars = reasonBars(reasons, Boolean(total));
  const sum = reasons.reduce((value, reason) => value + reason.points, 0);
  if (reasons.length === 0) return <p className="small muted">{t('score.noReasons')}</p>;
  return (
    <div className="stack">
      <ul className="reasons">
        {reasons.map((reason, index) => (
          <li className="reason" key={`${reason.code}-${index}`}>
            <span>{reasonText(t, reason.code, reason.label)}</span>
            <span className={reason.points < 0 ? 'points down' : 'points up'}>
              {signed(reason.points)}
            </span>
            <span className="reason-bar" aria-hidden>
              <i
                className={reason.points < 0 ? 'down' : undefined}
                style={bars[index]}
              />
            </span>
          </li>
        ))}
      </ul>
      {total && (
        <div className="reason-sum">
          <span>{t('score.sum')}</span>
          <span className="num">{sum}</span>
        </div>
      )}
    </div>
  );
}
