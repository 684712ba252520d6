import type { Tone } from '@/ui/small';

export const DELIVERY_STATES = ['due', 'delivering', 'delivered', 'waiting', 'held'] as const;

export function deliveryTone(status: string): Tone {
  switch (status) {
    case 'delivered':
      return 'good';
    case 'waiting':
      return 'warm';
    case 'held':
    case 'failed':
      return 'bad';
    case 'delivering':
      return 'cool';
    default:
      return 'none';
  }
}

/** What an endpoint can ask for: everything, one kind of record, or single facts. */
export const PATTERNS = ['*', 'lead.*', 'opportunity.*', 'proposal.*', 'conversation.*', 'battlecard.*'] as const;

/** Choosing everything replaces the rest; choosing a part drops everything. */
export function togglePattern(chosen: string[], pattern: string): string[] {
  if (chosen.includes(pattern)) return chosen.filter((each) => each !== pattern);
  return pattern === '*' ? ['*'] : [...chosen.filter((each) => each !== '*'), pattern];
}
