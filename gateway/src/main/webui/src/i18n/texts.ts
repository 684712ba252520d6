import type { TFunction } from 'i18next';
import { humanize } from '@/app/format';
import en from './en.json';

/** Channels come from many systems; `paid_search` and `paid-search` mean the same. */
export function channelText(t: TFunction, channel: string): string {
  return t(`channel.${channel.toLowerCase().replace(/_/g, '-')}`, { defaultValue: humanize(channel) });
}

const KEY_OF_LABEL = new Map<string, string>(
  Object.entries(en.reason).map(([key, label]) => [label, `reason.${key}`]),
);

/**
 * A reason in the reader's language. The platform's labels are English and may be finer than their
 * code (the size of a company), so the label is looked up first, then the code.
 */
export function reasonText(t: TFunction, code: string | undefined, label: string | undefined): string {
  const key = label === undefined ? undefined : KEY_OF_LABEL.get(label);
  if (key) return t(key);
  const fallback = label ?? humanize(code ?? '');
  return code && !code.includes('.') ? t(`reason.${code}`, { defaultValue: fallback }) : fallback;
}

const IN_STAGE = /^In stage (\S+)$/;
const SCORE = /^Score (\d+)$/;

/** A recommendation's reason: parts joined by semicolons: a stage or a score, and labels of reasons. */
export function recommendationText(t: TFunction, reason: string): string {
  return reason
    .split('; ')
    .map((part) => {
      const stage = IN_STAGE.exec(part)?.[1];
      const score = SCORE.exec(part)?.[1];
      if (score) return `${t('score.title')} ${score}`;
      return stage
        ? t('home.inStage', { stage: t(`stage.${stage}`, { defaultValue: humanize(stage) }) })
        : reasonText(t, undefined, part);
    })
    .join(' · ');
}
