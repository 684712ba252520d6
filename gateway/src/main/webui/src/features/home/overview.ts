import type { Money, Overview } from '@/api';

/** An amount as a number, whether it came alone or with its currency. */
export function amountOf(value: Money | string | number | null | undefined): number {
  const amount = typeof value === 'object' && value !== null ? value.amount : value;
  const number = Number(amount ?? 0);
  return Number.isFinite(number) ? number : 0;
}

export function currencyOf(overview: Overview): string {
  const { revenue, pipeline, won } = overview;
  const own = typeof revenue === 'object' && revenue !== null ? revenue.currency : undefined;
  const amount: unknown = pipeline?.amount;
  const nested = typeof amount === 'object' && amount !== null ? (amount as Money).currency : undefined;
  return pipeline?.currency ?? own ?? nested ?? won?.currency ?? '';
}
