-- Technical tables that every service database carries. Placeholders: app_role, relay_role.

create function current_org_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.org_id', true), '')::uuid $$;

create function current_user_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

-- The second rule of access: which records of the organization a person sees.
-- No visibility bound means nothing is visible.
create function record_visible(owner_id uuid, team_id uuid) returns boolean language sql stable parallel safe as
$$ select case current_setting('app.visibility', true)
     when 'all' then true
     when 'own' then owner_id is null or owner_id = nullif(current_setting('app.user_id', true), '')::uuid
     when 'team' then owner_id is null or owner_id = nullif(current_setting('app.user_id', true), '')::uuid
       or team_id = any (string_to_array(nullif(current_setting('app.team_ids', true), ''), ',')::uuid[])
     else false end $$;

-- Outbox ---------------------------------------------------------------------------------------------
create table aggregate_sequence (
  org_id uuid not null default current_org_id(),
  aggregate_id uuid not null,
  last_seq bigint not null,
  primary key (org_id, aggregate_id)
);

create table outbox (
  position bigint generated always as identity primary key,
  id uuid not null,
  org_id uuid not null default current_org_id(),
  topic text not null,
  type text not null,
  aggregate_id uuid not null,
  seq bigint not null,
  payload bytea not null,
  correlation_id uuid not null,
  causation_id uuid,
  traceparent text,
  created_at timestamptz not null default clock_timestamp(),
  published_at timestamptz
);
create index outbox_due on outbox (position) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
create index outbox_aggregate on outbox (org_id, aggregate_id, seq);

-- One call per event: the sequence row is locked until commit, so the positions and the sequence numbers
-- of one aggregate appear in the same order, and a reader never sees a later one without the earlier.
create function outbox_append(p_id uuid, p_topic text, p_type text, p_aggregate uuid, p_payload bytea,
  p_correlation uuid, p_causation uuid, p_traceparent text) returns bigint language plpgsql as $$
declare v_seq bigint;
begin
  insert into aggregate_sequence as a (aggregate_id, last_seq) values (p_aggregate, 1)
    on conflict (org_id, aggregate_id) do update set last_seq = a.last_seq + 1 returning last_seq into v_seq;
  insert into outbox (id, topic, type, aggregate_id, seq, payload, correlation_id, causation_id, traceparent)
    values (p_id, p_topic, p_type, p_aggregate, v_seq, p_payload, p_correlation, p_causation, p_traceparent);
  perform pg_notify('outbox', '');
  return v_seq;
end $$;

-- Inbox ----------------------------------------------------------------------------------------------
create table processed_event (
  org_id uuid not null default current_org_id(),
  consumer text not null,
  event_id uuid not null,
  processed_at timestamptz not null default clock_timestamp(),
  primary key (org_id, consumer, event_id)
);
create index processed_event_age on processed_event (processed_at);

create table inbox_cursor (
  org_id uuid not null default current_org_id(),
  consumer text not null,
  aggregate_id uuid not null,
  last_seq bigint not null,
  primary key (org_id, consumer, aggregate_id)
);

create table parked_event (
  org_id uuid not null default current_org_id(),
  consumer text not null,
  event_id uuid not null,
  aggregate_id uuid not null,
  seq bigint not null,
  topic text not null,
  kafka_partition int not null,
  kafka_offset bigint not null,
  headers jsonb not null,
  payload bytea,
  reason text not null check (reason in ('gap', 'poison', 'behind')),
  error text,
  parked_at timestamptz not null default clock_timestamp(),
  redrive_at timestamptz,
  primary key (org_id, consumer, event_id)
);
create index parked_event_order on parked_event (org_id, consumer, aggregate_id, seq);
create index parked_event_due on parked_event (redrive_at) where redrive_at is not null;

-- Tells what to do with an event and, when it is to be applied, takes it: 'apply', 'apply-more' (its successor is
-- parked), 'duplicate', 'gap' or 'behind'.
create function inbox_admit(p_consumer text, p_event uuid, p_aggregate uuid, p_seq bigint, p_redrive boolean)
returns text language plpgsql as $$
declare v_last bigint;
begin
  insert into inbox_cursor (consumer, aggregate_id, last_seq) values (p_consumer, p_aggregate, 0)
    on conflict (org_id, consumer, aggregate_id) do nothing;
  select last_seq into v_last from inbox_cursor
    where org_id = current_org_id() and consumer = p_consumer and aggregate_id = p_aggregate for update;
  if p_seq <= v_last then return 'duplicate'; end if;
  if not p_redrive and exists (select 1 from parked_event
      where org_id = current_org_id() and consumer = p_consumer and aggregate_id = p_aggregate and seq < p_seq) then
    return 'behind';
  end if;
  if p_seq > v_last + 1 then return 'gap'; end if;
  insert into processed_event (consumer, event_id) values (p_consumer, p_event) on conflict do nothing;
  if not found then return 'duplicate'; end if;
  update inbox_cursor set last_seq = p_seq
    where org_id = current_org_id() and consumer = p_consumer and aggregate_id = p_aggregate;
  if exists (select 1 from parked_event where org_id = current_org_id() and consumer = p_consumer
      and aggregate_id = p_aggregate and seq = p_seq + 1) then
    return 'apply-more';
  end if;
  return 'apply';
end $$;

-- Operators: hands parked events back to their consumer, all of them or those of one aggregate.
create function redrive_parked(p_consumer text, p_aggregate uuid default null) returns bigint language sql as $$
  with due as (update parked_event set redrive_at = clock_timestamp()
    where consumer = p_consumer and (p_aggregate is null or aggregate_id = p_aggregate) returning 1)
  select count(*) from due $$;

-- Idempotency keys -------------------------------------------------------------------------------------
create table idempotency_key (
  org_id uuid not null default current_org_id(),
  caller text not null,
  key text not null,
  request_hash bytea not null,
  status int,
  headers jsonb,
  body bytea,
  effect_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  primary key (org_id, caller, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- Jobs -------------------------------------------------------------------------------------------------
create table job (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  kind text not null,
  status text not null default 'queued' check (status in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  total bigint,
  processed bigint not null default 0,
  parameters text not null,
  checkpoint text,
  result text,
  problem text,
  caller text not null,
  cancel_requested boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  primary key (org_id, id)
);

-- The table of db-scheduler 16: a clock and lease for jobs, no business data.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- Walls ------------------------------------------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['aggregate_sequence', 'outbox', 'processed_event', 'inbox_cursor', 'parked_event', 'idempotency_key', 'job'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (org_id = current_org_id()) with check (org_id = current_org_id())', t || '_org', t);
  end loop;
  -- The relay role serves every organization, and only these tables; age-based purging is its work too.
  foreach t in array array['outbox', 'parked_event', 'processed_event', 'idempotency_key'] loop
    execute format('create policy %I on %I to ${relay_role} using (true) with check (true)', t || '_relay', t);
  end loop;
end $$;

grant usage on schema public to ${app_role}, ${relay_role};
grant select, insert, update on aggregate_sequence, inbox_cursor to ${app_role};
grant select, insert on outbox, processed_event to ${app_role};
grant select, insert, update, delete on parked_event, idempotency_key, job to ${app_role};
grant insert on scheduled_tasks to ${app_role};
grant select, update, delete on outbox, parked_event to ${relay_role};
grant select, delete on processed_event, idempotency_key to ${relay_role};
grant select, insert, update, delete on scheduled_tasks to ${relay_role};
