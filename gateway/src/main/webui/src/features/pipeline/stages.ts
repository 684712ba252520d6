import type { Money, Opportunity } from '@/api';
import type { Tone } from '@/ui/small';

export const OPEN_STAGES = ['prospecting', 'qualification', 'proposal', 'negotiation'] as const;

export function stageTone(stage: string): Tone {
  switch (stage) {
    case 'prospecting':
      return 'cool';
    case 'qualification':
      return 'accent';
    case 'proposal':
      return 'violet';
    case 'negotiation':
      return 'warm';
    case 'won':
      return 'good';
    case 'lost':
      return 'bad';
    default:
      return 'none';
  }
}

export interface Column {
  stage: string;
  deals: Opportunity[];
  sum: Money | undefined;
  mixed: boolean;
}

/** Open deals by stage in the order of the way to the contract; unknown stages come last. */
export function columnsOf(deals: Opportunity[]): Column[] {
  const open = deals.filter((deal) => !isClosed(deal));
  const stages = new Set<string>([...OPEN_STAGES, ...open.map((deal) => deal.stage)]);
  return [...stages].map((stage) => {
    const own = open.filter((deal) => deal.stage === stage);
    return { stage, deals: own, ...sumOf(own) };
  });
}

export function isClosed(deal: Opportunity): boolean {
  return (
    deal.stage === 'won' || deal.stage === 'lost' || deal.outcome === 'won' || deal.outcome === 'lost'
  );
}

/** Sums one currency only: adding euros to dollars would be a made-up number. */
export function sumOf(deals: Opportunity[]): { sum: Money | undefined; mixed: boolean } {
  const amounts = deals.flatMap((deal) => (deal.amount ? [deal.amount] : []));
  const currency = amounts[0]?.currency;
  if (!currency) return { sum: undefined, mixed: false };
  const same = amounts.filter((amount) => amount.currency === currency);
  const cents = same.reduce((sum, amount) => sum + Math.round(Number(amount.amount) * 100), 0);
  return {
    sum: { amount: (cents / 100).toFixed(2), currency },
    mixed: same.length !== amounts.length,
  };
}

/** Whole days since a deal was opened. */
export function ageInDays(deal: Opportunity, now = Date.now()): number {
  const at = new Date(deal.openedAt ?? deal.createdAt).getTime();
  return Math.max(0, Math.floor((now - at) / 86_400_000));
}
