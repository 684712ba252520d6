import type { Lead } from '@/api';
import type { Tone } from '@/ui/small';

/** How a lead is called: by name, else by address, else by company. */
export function leadName(lead: Pick<Lead, 'firstName' | 'lastName' | 'email' | 'company'>): string {
  const full = [lead.firstName, lead.lastName].filter(Boolean).join(' ');
  return full || lead.email || lead.company?.name || '–';
}

export const STATUSES = [
  'new',
  'contacted',
  'nurturing',
  'qualified',
  'converted',
  'disqualified',
] as const;
export const TIERS = ['hot', 'warm', 'cold'] as const;
export const CHANNELS = [
  'website',
  'organic-search',
  'paid-search',
  'social',
  'email',
  'event',
  'webinar',
  'referral',
  'partner',
  'outbound',
] as const;

export function statusTone(status: string | undefined): Tone {
  switch (status) {
    case 'new':
      return 'accent';
    case 'contacted':
      return 'warm';
    case 'nurturing':
      return 'violet';
    case 'qualified':
    case 'converted':
      return 'good';
    case 'disqualified':
      return 'bad';
    default:
      return 'none';
  }
}
