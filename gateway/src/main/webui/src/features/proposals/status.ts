import type { Tone } from '@/ui/small';

export function proposalTone(status: string | undefined): Tone {
  switch (status) {
    case 'sent':
      return 'cool';
    case 'viewed':
      return 'violet';
    case 'accepted':
      return 'good';
    case 'declined':
    case 'failed':
      return 'bad';
    default:
      return 'none';
  }
}

/** A proposal is decided once; before it is sent there is nothing to decide. */
export function canSend(status: string): boolean {
  return status === 'draft' || status === 'completed' || status === 'generated';
}

export function canDecide(status: string): boolean {
  return status === 'sent' || status === 'viewed';
}
