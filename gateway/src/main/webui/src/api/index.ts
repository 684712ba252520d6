import { get, getTagged, patch, post, remove } from './client';
import { ApiProblem } from './problem';
import type {
  AuditEvent,
  BattleCard,
  Conversation,
  Delivery,
  InboxMessage,
  Invited,
  Job,
  Lead,
  Me,
  Member,
  Money,
  NextBest,
  NotificationPage,
  Opportunity,
  Organization,
  Overview,
  Page,
  Proposal,
  RoleName,
  Segment,
  Team,
  Template,
  TestInbox,
  Tile,
  TimelineItem,
  TrailStep,
  WebhookEndpoint,
} from './types';

export * from './types';
export { ApiProblem } from './problem';
export type { FieldError } from './problem';
export type { Tagged } from './client';
export { getBlob } from './client';

/** Some lists answer a page, some a plain array; pages read both. */
export function rows<T>(answer: Page<T> | T[] | undefined): T[] {
  if (!answer) return [];
  return Array.isArray(answer) ? answer : (answer.data ?? []);
}

/** Answers the fallback for 404: there is nothing yet, which is no failure. */
function unlessMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof ApiProblem && error.status === 404) return fallback;
    throw error;
  };
}

type Query = Record<string, string | number | boolean | undefined>;
type Listed<T> = Page<T> | T[];

/** Segments shown at most: a talk of several hours. */
const LONGEST_TRANSCRIPT = 5000;

export const session = {
  me: () => get<Me>('/api/v1/me'),
};

export const leads = {
  list: (query: Query, signal?: AbortSignal) => get<Page<Lead>>('/api/v1/leads', { query, signal }),
  one: (id: string) => getTagged<Lead>('/api/v1/leads/{id}', { path: { id } }),
  create: (body: unknown) => post<Lead>('/api/v1/leads', { body }),
  change: (id: string, etag: string | undefined, body: unknown) =>
    patch<Lead>('/api/v1/leads/{id}', { path: { id }, body, etag }),
  nextBest: (limit = 10) =>
    get<Listed<NextBest> | { items?: NextBest[] }>('/api/v1/leads/next-best', { query: { limit } }),
  timeline: (id: string) =>
    get<Listed<TimelineItem> | { items?: TimelineItem[] }>('/api/v1/leads/{id}/timeline', {
      path: { id },
    }),
  addActivity: (id: string, body: unknown) =>
    post<unknown>('/api/v1/leads/{id}/activities', { path: { id }, body }),
  /** `upsert` updates leads whose e-mail address is known, `create` counts them as duplicates. */
  import: (file: File, mode: 'create' | 'upsert') => {
    const body = new FormData();
    body.set('file', file);
    body.set('mode', mode);
    return post<Job>('/api/v1/leads/imports', { body });
  },
  cancelImport: (id: string) =>
    post<Job>('/api/v1/leads/imports/{id}/cancellations', { path: { id } }),
  importJob: (id: string) => get<Job>('/api/v1/leads/imports/{id}', { path: { id } }),
};

export const opportunities = {
  list: (query: Query) => get<Page<Opportunity>>('/api/v1/opportunities', { query }),
  create: (body: unknown) => post<Opportunity>('/api/v1/opportunities', { body }),
  move: (id: string, stage: string) =>
    post<Opportunity>('/api/v1/opportunities/{id}/stage-changes', { path: { id }, body: { stage } }),
  close: (id: string, body: { outcome: 'won' | 'lost'; amount?: Money; lossReason?: string }) =>
    post<Opportunity>('/api/v1/opportunities/{id}/closings', { path: { id }, body }),
};

export const templates = {
  list: () => get<Listed<Template>>('/api/v1/templates'),
};

export const proposals = {
  list: (query: Query) => get<Page<Proposal>>('/api/v1/proposals', { query }),
  one: (id: string) => get<Proposal>('/api/v1/proposals/{id}', { path: { id } }),
  create: (body: { templateId: string; leadId?: string; opportunityId?: string; language: string }) =>
    post<Proposal>('/api/v1/proposals', { body }),
  send: (id: string) =>
    post<Proposal>('/api/v1/proposals/{id}/sendings', { path: { id }, body: {} }),
  accept: (id: string) =>
    post<Proposal>('/api/v1/proposals/{id}/acceptances', { path: { id }, body: {} }),
  decline: (id: string, body: { reason?: string; comment?: string }) =>
    post<Proposal>('/api/v1/proposals/{id}/declinations', { path: { id }, body }),
  documentUrl: (id: string, kind: 'pdf' | 'html') =>
    `/api/v1/proposals/${encodeURIComponent(id)}/document.${kind}`,
};

export const battleCards = {
  list: (query: Query, signal?: AbortSignal) =>
    get<Page<BattleCard>>('/api/v1/battlecards', { query, signal }),
  one: (id: string) => getTagged<BattleCard>('/api/v1/battlecards/{id}', { path: { id } }),
  create: (body: { competitor: string; tiles: Tile[] }) =>
    post<BattleCard>('/api/v1/battlecards', { body }),
  change: (id: string, etag: string | undefined, body: { competitor: string; tiles: Tile[] }) =>
    patch<BattleCard>('/api/v1/battlecards/{id}', { path: { id }, body, etag }),
  remove: (id: string, etag?: string) =>
    remove('/api/v1/battlecards/{id}', { path: { id }, etag }),
  markUsed: (id: string, body: { leadId?: string; opportunityId?: string; objection?: string }) =>
    post<unknown>('/api/v1/battlecards/{id}/views', { path: { id }, body }),
};

export const conversations = {
  list: (query: Query) => get<Page<Conversation>>('/api/v1/conversations', { query }),
  one: (id: string) => get<Conversation>('/api/v1/conversations/{id}', { path: { id } }),
  /** The whole transcript, read page by page. */
  segments: async (id: string) => {
    const all: Segment[] = [];
    let cursor: string | undefined;
    do {
      const page = await get<Page<Segment>>('/api/v1/conversations/{id}/segments', {
        path: { id },
        query: { limit: 200, cursor },
      });
      all.push(...page.data);
      cursor = (page.page?.hasMore && page.page.nextCursor) || undefined;
    } while (cursor && all.length < LONGEST_TRANSCRIPT);
    return all;
  },
  upload: (file: File, fields: { leadId?: string; title?: string; repSpeaker?: string }) => {
    const body = new FormData();
    body.set('file', file);
    for (const [name, value] of Object.entries(fields)) if (value) body.set(name, value);
    return post<Conversation>('/api/v1/conversations', { body });
  },
};

export const analytics = {
  overview: () => get<Overview>('/api/v1/analytics/overview'),
  /** Empty as long as analytics has seen no event of the record. */
  trail: (aggregateId: string) =>
    get<Page<TrailStep>>('/api/v1/analytics/events/{aggregateId}/trail', {
      path: { aggregateId },
    }).catch(unlessMissing({ data: [] })),
  audit: (query: Query) => get<Page<AuditEvent>>('/api/v1/audit-events', { query }),
};

export const webhooks = {
  endpoints: () => get<Listed<WebhookEndpoint>>('/api/v1/webhooks/endpoints'),
  create: (body: { url: string; events: string[] }) =>
    post<WebhookEndpoint>('/api/v1/webhooks/endpoints', { body }),
  remove: (id: string) => remove('/api/v1/webhooks/endpoints/{id}', { path: { id } }),
  switch: async (id: string, enabled: boolean) => {
    const { etag } = await getTagged<WebhookEndpoint>('/api/v1/webhooks/endpoints/{id}', {
      path: { id },
    });
    return patch<WebhookEndpoint>('/api/v1/webhooks/endpoints/{id}', {
      path: { id },
      body: { enabled },
      etag,
    });
  },
  test: (id: string) =>
    post<unknown>('/api/v1/webhooks/endpoints/{id}/test', { path: { id } }),
  deliveries: (query: Query) => get<Page<Delivery>>('/api/v1/webhooks/deliveries', { query }),
  replay: (id: string) =>
    post<unknown>('/api/v1/webhooks/deliveries/{id}/replay', { path: { id } }),
  /** The organization's test inbox; undefined as long as nobody has opened it. */
  inbox: () =>
    get<TestInbox | undefined>('/api/v1/webhooks/test-inbox').catch(unlessMissing(undefined)),
  openInbox: () => post<TestInbox>('/api/v1/webhooks/test-inbox'),
  closeInbox: () => remove('/api/v1/webhooks/test-inbox', {}),
  messages: (query: Query = {}) =>
    get<Page<InboxMessage>>('/api/v1/webhooks/test-inbox/messages', { query }).catch(
      unlessMissing({ data: [] }),
    ),
};

export const notifications = {
  list: () => get<NotificationPage>('/api/v1/notifications', { query: { limit: 50 } }),
  markRead: (id: string) =>
    post<unknown>('/api/v1/notifications/{id}/read', { path: { id } }),
  markAllRead: () => post<unknown>('/api/v1/notifications/read-all'),
};

export const directory = {
  members: () => get<Listed<Member>>('/api/v1/members'),
  invite: (body: {
    email: string;
    firstName: string;
    lastName: string;
    role: RoleName;
    teamIds?: string[];
    link?: boolean;
  }) => post<Invited>('/api/v1/members', { body }),
  changeMember: (id: string, body: Record<string, unknown>) =>
    patch<Member>('/api/v1/members/{id}', { path: { id }, body }),
  teams: () => get<Listed<Team>>('/api/v1/teams'),
  createTeam: (body: Record<string, unknown>) => post<Team>('/api/v1/teams', { body }),
  changeTeam: (id: string, body: Record<string, unknown>) =>
    patch<Team>('/api/v1/teams/{id}', { path: { id }, body }),
  removeTeam: (id: string) => remove('/api/v1/teams/{id}', { path: { id } }),
  organization: () => getTagged<Organization>('/api/v1/organization'),
  changeOrganization: (body: Record<string, unknown>, etag?: string) =>
    patch<Organization>('/api/v1/organization', { body, etag }),
};
