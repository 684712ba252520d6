-- The event log and the facts folded from it. Every table here can be emptied and built again from the topics:
-- only columns that follow from the events themselves are kept. When an event arrived here is no part of
-- that and lives apart, in event_receipt.

create table event_log (
  org_id uuid not null default current_org_id(),
  event_id uuid not null,
  kind text not null,
  type text not null,
  version int not null,
  source text not null,
  aggregate_id uuid not null,
  seq bigint not null,
  correlation_id uuid not null,
  causation_id uuid,
  trace_id text,
  occurred_at timestamptz not null,
  published_at timestamptz,
  owner_id uuid,
  team_id uuid,
  payload jsonb not null,
  primary key (org_id, event_id),
  unique (org_id, aggregate_id, seq)
);
comment on column event_log.type is 'short name, such as lead.captured; kind is its first word';
comment on column event_log.occurred_at is 'ce_time: when the producer wrote the event to its outbox';
comment on column event_log.published_at is 'timestamp of the Kafka record';
comment on column event_log.owner_id is 'as the event told it; who sees the event depends on the record as it is now';
create index event_log_time on event_log (org_id, occurred_at desc, event_id desc);
create index event_log_type on event_log (org_id, type, occurred_at desc, event_id desc);
create index event_log_correlation on event_log (org_id, correlation_id, occurred_at, event_id);
create index event_log_causation on event_log (org_id, causation_id) where causation_id is not null;

create table event_receipt (
  org_id uuid not null default current_org_id(),
  event_id uuid not null,
  consumer text not null,
  received_at timestamptz,
  applied_at timestamptz not null default clock_timestamp(),
  primary key (org_id, event_id, consumer)
);

create table lead_fact (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  owner_id uuid,
  team_id uuid,
  status text,
  channel text,
  medium text,
  campaign text,
  industry text,
  country text,
  employees int,
  tier text,
  score int,
  probability numeric,
  model_id text,
  scored_at timestamptz,
  created_at timestamptz,
  updated_at timestamptz,
  primary key (org_id, id)
);
create index lead_fact_created on lead_fact (org_id, created_at);

create table opportunity_fact (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  lead_id uuid,
  account_id uuid,
  owner_id uuid,
  team_id uuid,
  stage text,
  stage_since timestamptz,
  amount numeric,
  currency text,
  list_amount numeric,
  list_currency text,
  product text,
  opened_at timestamptz,
  closed_at timestamptz,
  outcome text check (outcome in ('won', 'lost')),
  loss_reason text,
  primary key (org_id, id)
);
create index opportunity_fact_lead on opportunity_fact (org_id, lead_id);
create index opportunity_fact_closed on opportunity_fact (org_id, outcome, closed_at);

create table proposal_fact (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  lead_id uuid,
  opportunity_id uuid,
  owner_id uuid,
  team_id uuid,
  template_id text,
  language text,
  generated_at timestamptz,
  sent_at timestamptz,
  sent_channel text,
  viewed_at timestamptz,
  views int not null default 0,
  accepted_at timestamptz,
  declined_at timestamptz,
  decline_reason text,
  primary key (org_id, id)
);
comment on column proposal_fact.sent_at is 'first time, as viewed_at';
create index proposal_fact_lead on proposal_fact (org_id, lead_id);
create index proposal_fact_opportunity on proposal_fact (org_id, opportunity_id);

create table conversation_fact (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  lead_id uuid,
  opportunity_id uuid,
  owner_id uuid,
  team_id uuid,
  segments int,
  duration_seconds numeric,
  language text,
  transcribed_at timestamptz,
  talk_ratio numeric,
  longest_monologue_seconds numeric,
  questions int,
  speakers int,
  analyzed_at timestamptz,
  primary key (org_id, id)
);
create index conversation_fact_lead on conversation_fact (org_id, lead_id);
create index conversation_fact_opportunity on conversation_fact (org_id, opportunity_id);

create table battlecard_view (
  org_id uuid not null default current_org_id(),
  event_id uuid not null,
  battle_card_id uuid not null,
  competitor text not null,
  objection text,
  lead_id uuid,
  opportunity_id uuid,
  viewer_id uuid,
  viewed_at timestamptz not null,
  primary key (org_id, event_id)
);
create index battlecard_view_time on battlecard_view (org_id, viewed_at);

create table audit_event (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  actor_id text,
  actor_kind text not null,
  action text not null,
  target_type text not null,
  target_id text,
  changes jsonb not null,
  occurred_at timestamptz not null,
  correlation_id uuid not null,
  trace_id text,
  primary key (org_id, id)
);
create index audit_event_time on audit_event (org_id, occurred_at desc, id desc);
create index audit_event_action on audit_event (org_id, action, occurred_at desc, id desc);
create index audit_event_actor on audit_event (org_id, actor_id, occurred_at desc, id desc);
create index audit_event_target on audit_event (org_id, target_type, target_id, occurred_at desc, id desc);

-- Walls ------------------------------------------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['event_log', 'event_receipt', 'lead_fact', 'opportunity_fact', 'proposal_fact',
      'conversation_fact', 'battlecard_view', 'audit_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (org_id = current_org_id()) with check (org_id = current_org_id())', t || '_org', t);
  end loop;
end $$;

-- Visibility. A record with an owner follows its owner; one without follows its lead, else its opportunity, as they
-- are now: reading them here instead of copying the owner keeps the facts independent of the order in which
-- topics are read, and a reassigned lead takes everything about it along. While the lead is not
-- known yet, only those who see everything see what hangs on it.
create policy lead_fact_visible on lead_fact as restrictive for select
  using (record_visible(owner_id, team_id));

create policy opportunity_fact_visible on opportunity_fact as restrictive for select
  using (current_setting('app.visibility', true) = 'all' or case
    when owner_id is not null or lead_id is null then record_visible(owner_id, team_id)
    else exists (select 1 from lead_fact l where l.org_id = opportunity_fact.org_id and l.id = opportunity_fact.lead_id)
  end);

create policy proposal_fact_visible on proposal_fact as restrictive for select
  using (current_setting('app.visibility', true) = 'all' or case
    when owner_id is not null then record_visible(owner_id, team_id)
    when lead_id is not null then
      exists (select 1 from lead_fact l where l.org_id = proposal_fact.org_id and l.id = proposal_fact.lead_id)
    when opportunity_id is not null then
      exists (select 1 from opportunity_fact o where o.org_id = proposal_fact.org_id and o.id = proposal_fact.opportunity_id)
    else record_visible(owner_id, team_id)
  end);

create policy conversation_fact_visible on conversation_fact as restrictive for select
  using (current_setting('app.visibility', true) = 'all' or case
    when owner_id is not null then record_visible(owner_id, team_id)
    when lead_id is not null then
      exists (select 1 from lead_fact l where l.org_id = conversation_fact.org_id and l.id = conversation_fact.lead_id)
    when opportunity_id is not null then
      exists (select 1 from opportunity_fact o where o.org_id = conversation_fact.org_id and o.id = conversation_fact.opportunity_id)
    else record_visible(owner_id, team_id)
  end);

-- A card used for a lead or a deal tells about them; used for nothing in particular, it is the viewer's own.
create policy battlecard_view_visible on battlecard_view as restrictive for select
  using (current_setting('app.visibility', true) = 'all' or case
    when lead_id is not null then
      exists (select 1 from lead_fact l where l.org_id = battlecard_view.org_id and l.id = battlecard_view.lead_id)
    when opportunity_id is not null then
      exists (select 1 from opportunity_fact o where o.org_id = battlecard_view.org_id and o.id = battlecard_view.opportunity_id)
    else record_visible(viewer_id, null)
  end);

-- Who sees a record sees its events.
create policy event_log_visible on event_log as restrictive for select
  using (current_setting('app.visibility', true) = 'all' or case kind
    when 'lead' then
      exists (select 1 from lead_fact f where f.org_id = event_log.org_id and f.id = event_log.aggregate_id)
    when 'opportunity' then
      exists (select 1 from opportunity_fact f where f.org_id = event_log.org_id and f.id = event_log.aggregate_id)
    when 'proposal' then
      exists (select 1 from proposal_fact f where f.org_id = event_log.org_id and f.id = event_log.aggregate_id)
    when 'conversation' then
      exists (select 1 from conversation_fact f where f.org_id = event_log.org_id and f.id = event_log.aggregate_id)
    when 'battlecard' then
      exists (select 1 from battlecard_view f where f.org_id = event_log.org_id and f.event_id = event_log.event_id)
    else record_visible(owner_id, team_id)
  end);

-- Nothing here is changed by hand: the log and the audit trail only grow.
grant select, insert on event_log, event_receipt, audit_event to ${app_role};
grant select, insert, update on lead_fact, opportunity_fact, proposal_fact, conversation_fact, battlecard_view to ${app_role};
