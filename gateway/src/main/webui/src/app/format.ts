import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '@/api';

/** What the organization settings say about writing numbers and times. */
export interface Conventions {
  currency: string;
  timeZone?: string;
}

export const ConventionsContext = createContext<Conventions>({ currency: 'EUR' });

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function formats(language: string, { currency, timeZone }: Conventions) {
  const zone = knownZone(timeZone);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const dateTime = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: zone,
  });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: zone });
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });

  const money = (value: Money | null | undefined, compact = false): string => {
    const amount = Number(value?.amount);
    if (!value || !Number.isFinite(amount)) return '–';
    const short = compact && Math.abs(amount) >= 10_000;
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency: value.currency || currency,
      notation: short ? 'compact' : 'standard',
      maximumFractionDigits: short ? 1 : Number.isInteger(amount) || Math.abs(amount) >= 1000 ? 0 : 2,
      minimumFractionDigits: 0,
    }).format(amount);
  };

  return {
    money,
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value),
    dateTime: (at: string) => dateTime.format(new Date(at)),
    date: (at: string) => date.format(new Date(at)),
    time: (at: string) => time.format(new Date(at)),
    ago: (at: string, now = Date.now()) => {
      const seconds = (new Date(at).getTime() - now) / 1000;
      for (const [unit, size] of UNITS) {
        if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
      }
      return relative.format(0, 'second');
    },
    clock,
  };
}

/** Seconds as `4:05` or `1:04:05`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0
    ? `${hours}:${pad(minutes)}:${pad(whole % 60)}`
    : `${minutes}:${pad(whole % 60)}`;
}

/** Milliseconds as people compare them: `38 ms`, `1.2 s`. */
export function milliseconds(value: number): string {
  if (value < 1000) return `${Math.round(value)} ms`;
  return `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)} s`;
}

function knownZone(timeZone: string | undefined): string | undefined {
  if (!timeZone) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return undefined;
  }
}

export type Formats = ReturnType<typeof formats>;

/** Formatters for the chosen language and the organization's currency and time zone. */
export function useFormat(): Formats {
  const { i18n } = useTranslation();
  const conventions = useContext(ConventionsContext);
  return useMemo(() => formats(i18n.language, conventions), [i18n.language, conventions]);
}

/** `pricing-page-viewed` as `Pricing page viewed`: the fallback for keys without a text. */
export function humanize(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/[._-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
