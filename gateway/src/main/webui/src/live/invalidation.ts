/** An event as the live stream carries it. */
export interface LiveEvent {
  id?: string;
  type: string;
  time?: string;
  subject?: string;
  data?: Record<string, unknown>;
}

type Key = readonly unknown[];

const OVERVIEW: Key[] = [['overview']];

/** Which cached answers an event makes stale, so that lists move without a reload. */
export function staleAfter({ type, subject, data }: LiveEvent): Key[] {
  const aggregate = type.split('.')[0];
  const leadId = typeof data?.leadId === 'string' ? data.leadId : undefined;
  const lead: Key[] = leadId ? [['lead', leadId], ['trail', leadId]] : [];
  switch (aggregate) {
    case 'lead':
      return [
        ['leads'],
        ['next-best'],
        ['lead', subject ?? leadId],
        ['trail', subject ?? leadId],
        ['deliveries'],
        ...OVERVIEW,
      ];
    case 'opportunity':
      return [['opportunities'], ['next-best'], ['deliveries'], ...lead, ...OVERVIEW];
    case 'proposal':
      return [['proposals'], ['proposal', subject], ['deliveries'], ...lead, ...OVERVIEW];
    case 'battlecard':
      return [['battlecards'], ['battlecard', subject], ...lead, ...OVERVIEW];
    case 'conversation':
      return [['conversations'], ['conversation', subject], ['leads'], ['deliveries'], ...lead, ...OVERVIEW];
    case 'notification':
      return [['notifications']];
    case 'audit':
      return [['audit']];
    case 'webhook':
      return [['deliveries'], ['inbox']];
    default:
      return OVERVIEW;
  }
}

/** The event types the console listens to by name; others arrive as plain messages. */
export const LIVE_TYPES = [
  'lead.captured',
  'lead.updated',
  'lead.activity-recorded',
  'lead.scored',
  'opportunity.opened',
  'opportunity.stage-changed',
  'opportunity.won',
  'opportunity.lost',
  'proposal.generated',
  'proposal.sent',
  'proposal.viewed',
  'proposal.accepted',
  'proposal.declined',
  'battlecard.viewed',
  'conversation.transcribed',
  'conversation.analyzed',
  'notification.requested',
  'audit.recorded',
] as const;

/** Reads one message of the stream; anything else than an event is ignored. */
export function parseLive(type: string, text: string): LiveEvent | undefined {
  try {
    const event = JSON.parse(text) as LiveEvent;
    if (typeof event !== 'object' || event === null) return undefined;
    const named = event.type ?? (type === 'message' ? undefined : type);
    if (!named) return undefined;
    return { ...event, type: shortType(named) };
  } catch {
    return undefined;
  }
}

/** `com.salesai.lead.scored.v1` and `lead.scored` are both `lead.scored`. */
export function shortType(type: string): string {
  return type.replace(/^com\.salesai\./, '').replace(/\.v\d+$/, '');
}
