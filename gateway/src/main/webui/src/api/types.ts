/**
 * The console's view of the wire: what it reads of each resource. Fields the platform may leave out
 * are optional; unknown ones are ignored.
 */
export interface Page<T> {
  data: T[];
  page?: { nextCursor?: string | null; hasMore?: boolean };
}

export interface Money {
  amount: string;
  currency: string;
}

export type RoleName = 'rep' | 'manager' | 'admin';

export interface Me {
  id: string;
  email: string;
  name?: string;
  roles: string[];
  organization: Organization;
  teamIds?: string[];
}

export type VisibilityLevel = 'own' | 'team' | 'all';

export interface Organization {
  id: string;
  alias: string;
  name: string;
  currency?: string;
  timeZone?: string;
  language?: string;
  visibility?: Partial<Record<RoleName, VisibilityLevel>>;
}

export interface Member {
  id: string;
  email: string;
  name?: string;
  firstName?: string | null;
  lastName?: string | null;
  role?: RoleName | null;
  teamIds?: string[];
  status?: 'active' | 'invited' | 'deactivated' | (string & {});
}

/** A member who was just added, with what is handed over in person. */
export interface Invited extends Member {
  invitationLink?: string | null;
  oneTimePassword?: string | null;
}

export interface Team {
  id: string;
  name: string;
  region?: string | null;
  managerId?: string | null;
  memberIds?: string[];
}

export interface ScoreReason {
  code: string;
  label?: string;
  points: number;
}

export interface LeadScore {
  value: number;
  probability?: number;
  tier?: string;
  reasons?: ScoreReason[];
  modelId?: string;
  scoredAt?: string;
}

export interface Company {
  name?: string | null;
  domain?: string | null;
  industry?: string | null;
  employees?: number | null;
  country?: string | null;
}

export interface LeadSource {
  channel?: string | null;
  medium?: string | null;
  campaign?: string | null;
  referrer?: string | null;
}

export interface Lead {
  id: string;
  email?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  jobTitle?: string | null;
  company?: Company | null;
  source?: LeadSource | null;
  attributes?: Record<string, unknown> | null;
  status?: string;
  ownerId?: string | null;
  score?: LeadScore | null;
  createdAt: string;
  updatedAt?: string;
}

/** An activity, a score that was given, or a step of a deal. */
export interface TimelineItem {
  id: string;
  kind: 'activity' | 'score' | 'stage' | (string & {});
  occurredAt: string;
  type?: string | null;
  channel?: string | null;
  campaign?: string | null;
  properties?: Record<string, unknown> | null;
  score?: {
    value: number;
    previousValue?: number | null;
    tier?: string;
    previousTier?: string | null;
    probability?: number;
    reasons?: ScoreReason[];
  } | null;
  opportunity?: {
    id: string;
    name?: string;
    fromStage?: string | null;
    toStage: string;
  } | null;
}

export interface NextBest {
  kind: 'lead' | 'opportunity';
  id: string;
  leadId?: string | null;
  name: string;
  company?: string | null;
  value?: Money | null;
  probability: number;
  expectedValue?: Money | null;
  reason?: string | null;
  nextAction?: string | null;
  nextActionCode?: string | null;
  ownerId?: string | null;
}

export interface Opportunity {
  id: string;
  leadId?: string | null;
  name: string;
  amount?: Money | null;
  stage: string;
  ownerId?: string | null;
  product?: string | null;
  createdAt: string;
  openedAt?: string | null;
  closedAt?: string | null;
  updatedAt?: string | null;
  outcome?: string | null;
  lossReason?: string | null;
}

export interface Job {
  id: string;
  status: 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';
  total?: number | null;
  processed?: number | null;
  created?: number | null;
  updated?: number | null;
  duplicates?: number | null;
  rejected?: number | null;
  errors?: unknown[] | null;
  problem?: { title?: string; detail?: string } | null;
}

export interface Template {
  id: string;
  /** Name and purpose by language. */
  names?: Record<string, string>;
  descriptions?: Record<string, string>;
  languages?: string[];
  validityDays?: number;
}

export interface Fact {
  id: string;
  label: string;
  value: string;
  source?: string | null;
}

export interface Proposal {
  id: string;
  templateId: string;
  leadId?: string | null;
  opportunityId?: string | null;
  language: string;
  title?: string;
  status: string;
  facts?: Fact[];
  ownerId?: string | null;
  createdAt: string;
  updatedAt?: string;
  declineReason?: string | null;
  declineComment?: string | null;
  views?: number;
  sentAt?: string | null;
  viewedAt?: string | null;
  decidedAt?: string | null;
}

export type TileKind = 'overview' | 'strength' | 'weakness' | 'objection' | 'pricing' | 'question' | 'proof';

export interface Tile {
  kind: string;
  title: string;
  text: string;
}

export interface BattleCard {
  id: string;
  competitor: string;
  tiles: Tile[];
  createdAt?: string;
  updatedAt?: string;
  views?: number;
}

export interface Speaker {
  name: string;
  role?: string | null;
  talkSeconds: number;
  share: number;
}

export interface Conversation {
  id: string;
  title?: string | null;
  leadId?: string | null;
  opportunityId?: string | null;
  status?: string;
  language?: string | null;
  durationSeconds?: number | null;
  segments?: number | null;
  talkRatio?: number | null;
  longestMonologueSeconds?: number | null;
  questions?: number | null;
  speakers?: Speaker[];
  problem?: { title?: string; detail?: string } | null;
  createdAt: string;
}

export interface Segment {
  id: string;
  index: number;
  speaker?: string | null;
  startSeconds: number;
  endSeconds: number;
  text: string;
}

export interface Count {
  key: string;
  count: number;
}

export interface LastEvent {
  id: string;
  type: string;
  subject?: string | null;
  occurredAt: string;
  receivedAt?: string | null;
  traceId?: string | null;
}

export interface Overview {
  asOf?: string;
  leads?: { total?: number; bySource?: Count[]; byTier?: Count[] };
  pipeline?: { open?: number; amount?: string | number; currency?: string };
  won?: { count?: number; amount?: string | number; currency?: string };
  lost?: { count?: number };
  winRate?: number | null;
  revenue?: Money | string | number | null;
  proposals?: { generated?: number; sent?: number; viewed?: number; accepted?: number; declined?: number };
  conversations?: { count?: number; averageTalkRatio?: number | null };
  battleCardViews?: number;
  lastEvents?: LastEvent[];
}

export interface TrailStep {
  eventId: string;
  type: string;
  /** The record the event is about, and the service that published it (`/lead-service`). */
  subject?: string | null;
  source?: string | null;
  /** `own`: about the record asked for; `caused` by one of those; `request`: of the same request. */
  relation?: string | null;
  causationId?: string | null;
  occurredAt: string;
  publishedAt?: string | null;
  receivedAt?: string | null;
  consumedAt?: string | null;
  consumer?: string | null;
  traceId?: string | null;
}

export interface AuditEvent {
  id: string;
  actorId?: string | null;
  actorKind?: string | null;
  action: string;
  targetType?: string | null;
  targetId?: string | null;
  changes?: { field: string; before?: unknown; after?: unknown }[];
  occurredAt: string;
}

export interface WebhookEndpoint {
  id: string;
  url: string;
  events: string[];
  secret?: string;
  description?: string | null;
  enabled?: boolean;
  /** `gone` or `failing` when the platform switched it off. */
  disabledReason?: string | null;
  failingSince?: string | null;
  createdAt?: string;
}

export interface DeliveryAttempt {
  at: string;
  status?: number | null;
  latencyMs?: number | null;
  error?: string | null;
  responseSnippet?: string | null;
  replay?: boolean;
}

export interface Delivery {
  id: string;
  endpointId: string;
  eventId: string;
  type: string;
  status: string;
  attempts?: DeliveryAttempt[];
  nextAttemptAt?: string | null;
  createdAt: string;
}

export interface TestInbox {
  endpointId: string;
  createdAt?: string;
}

export interface InboxMessage {
  id: string;
  receivedAt: string;
  webhookId?: string | null;
  timestamp?: string | null;
  signature?: string | null;
  verified?: boolean;
  /** Why the signature did not hold. */
  problem?: string | null;
  /** Exactly what was signed. */
  body?: string | null;
}

export interface Notification {
  id: string;
  kind?: string;
  /** One line in the language that was asked for. */
  title?: string;
  link?: string | null;
  severity?: string;
  createdAt?: string;
  readAt?: string | null;
}

export interface NotificationPage extends Page<Notification> {
  /** How many are unread in all, not only on this page. */
  unread?: number;
}
