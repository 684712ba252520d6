-- Webhook endpoints of an organization, their secrets, and the queue of deliveries.

create table webhook_endpoint (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  url text not null,
  events text[] not null,
  description text,
  enabled boolean not null default true,
  -- Why the service itself disabled it: 'gone' (answer 410) or 'failing' (too long); null when a person did.
  disabled_reason text check (disabled_reason in ('gone', 'failing')),
  disabled_at timestamptz,
  failing_since timestamptz,
  failures int not null default 0,
  version int not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id)
);

-- Sealed signing secrets. The one without expiry signs first; the others sign too until they expire.
create table webhook_secret (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  endpoint_id uuid not null,
  sealed bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, endpoint_id) references webhook_endpoint (org_id, id) on delete cascade
);
create index webhook_secret_endpoint on webhook_secret (org_id, endpoint_id);

-- One row per event and endpoint. due -> delivering (leased) -> delivered | waiting | held.
-- A due row without next_attempt_at stands behind an earlier event of its aggregate.
create table webhook_delivery (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  type text not null,
  aggregate_id uuid not null,
  seq bigint not null,
  body bytea not null,
  status text not null default 'due'
    check (status in ('due', 'delivering', 'delivered', 'waiting', 'held')),
  -- Failed attempts of the current run of the schedule; a replay of a finished delivery starts anew.
  failures int not null default 0,
  -- Sent again by a person: outside the order of its aggregate.
  replay boolean not null default false,
  next_attempt_at timestamptz,
  lease_token uuid,
  lease_until timestamptz,
  traceparent text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (org_id, id),
  unique (org_id, endpoint_id, event_id),
  foreign key (org_id, endpoint_id) references webhook_endpoint (org_id, id) on delete cascade
);
create index webhook_delivery_due on webhook_delivery (org_id, endpoint_id, next_attempt_at)
  where status in ('due', 'waiting') and next_attempt_at is not null;
create index webhook_delivery_leased on webhook_delivery (org_id, endpoint_id) where status = 'delivering';
create index webhook_delivery_open on webhook_delivery (org_id, endpoint_id, aggregate_id, seq)
  where status in ('due', 'delivering', 'waiting') and not replay;
create index webhook_delivery_list on webhook_delivery (org_id, endpoint_id, id);
create index webhook_delivery_event on webhook_delivery (org_id, event_id);
create index webhook_delivery_age on webhook_delivery (created_at) where status in ('delivered', 'held');

create table webhook_attempt (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  delivery_id uuid not null,
  attempted_at timestamptz not null,
  replay boolean not null,
  status int,
  error text,
  latency_ms int not null,
  response_snippet text,
  primary key (org_id, id),
  foreign key (org_id, delivery_id) references webhook_delivery (org_id, id) on delete cascade
);
create index webhook_attempt_delivery on webhook_attempt (org_id, delivery_id);

-- The built-in test inbox: at most one per organization.
create table test_inbox (
  org_id uuid not null default current_org_id(),
  endpoint_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  primary key (org_id),
  foreign key (org_id, endpoint_id) references webhook_endpoint (org_id, id) on delete cascade
);

create table test_inbox_message (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  received_at timestamptz not null,
  webhook_id text,
  webhook_timestamp text,
  webhook_signature text,
  verified boolean not null,
  problem text,
  body text not null,
  primary key (org_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['webhook_endpoint', 'webhook_secret', 'webhook_delivery', 'webhook_attempt', 'test_inbox',
      'test_inbox_message'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (org_id = current_org_id()) with check (org_id = current_org_id())',
      t || '_org', t);
    execute format('grant select, insert, update, delete on %I to ${app_role}', t);
  end loop;
end $$;

-- The worker claims for all organizations as the relay role. It sees which row is due, never what is in
-- it: bodies, addresses and secrets are read as the application role, bound to the organization.
create policy webhook_endpoint_relay on webhook_endpoint for select to ${relay_role} using (true);
create policy webhook_delivery_relay on webhook_delivery to ${relay_role} using (true) with check (true);
grant select (org_id, id, enabled, failing_since) on webhook_endpoint to ${relay_role};
grant select (org_id, id, endpoint_id, aggregate_id, seq, status, replay, next_attempt_at, lease_token,
  lease_until, created_at) on webhook_delivery to ${relay_role};
grant update (status, next_attempt_at, lease_token, lease_until, finished_at) on webhook_delivery to ${relay_role};
grant delete on webhook_delivery to ${relay_role};

-- Puts one event into the queue of one endpoint, in the order of its aggregate. The lock makes this and
-- webhook_release see each other: without it a row could wait behind one that has just finished.
create function webhook_enqueue(p_id uuid, p_endpoint uuid, p_event uuid, p_type text, p_aggregate uuid,
  p_seq bigint, p_body bytea, p_traceparent text, p_enabled boolean, p_now timestamptz) returns boolean
language plpgsql as $$
declare v_behind boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_endpoint::text || p_aggregate::text, 0));
  v_behind := exists (select 1 from webhook_delivery
    where org_id = current_org_id() and endpoint_id = p_endpoint and aggregate_id = p_aggregate
      and status in ('due', 'delivering', 'waiting') and not replay);
  insert into webhook_delivery (id, endpoint_id, event_id, type, aggregate_id, seq, body, traceparent, status,
      next_attempt_at, created_at, finished_at)
    values (p_id, p_endpoint, p_event, p_type, p_aggregate, p_seq, p_body, p_traceparent,
      case when p_enabled then 'due' else 'held' end,
      case when p_enabled and not v_behind then p_now end, p_now, case when not p_enabled then p_now end)
    on conflict (org_id, endpoint_id, event_id) do nothing;
  if not found then return false; end if;
  perform pg_notify('webhook', '');
  return true;
end $$;

-- Lets the next event of the aggregate go, after an earlier one left the queue.
create function webhook_release(p_endpoint uuid, p_aggregate uuid, p_now timestamptz) returns void
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_endpoint::text || p_aggregate::text, 0));
  update webhook_delivery set next_attempt_at = p_now
    where org_id = current_org_id() and endpoint_id = p_endpoint and aggregate_id = p_aggregate
      and status = 'due' and next_attempt_at is null and not replay
      and seq = (select min(seq) from webhook_delivery
        where org_id = current_org_id() and endpoint_id = p_endpoint and aggregate_id = p_aggregate
          and status in ('due', 'delivering', 'waiting') and not replay);
  perform pg_notify('webhook', '');
end $$;

-- Takes due rows for at most p_limit attempts: per endpoint no more than p_lane at a time, and one at a
-- time while it is failing, so that a slow or dead endpoint costs the others nothing.
create function webhook_claim(p_now timestamptz, p_lease interval, p_limit int, p_lane int)
returns table (org_id uuid, id uuid, lease_token uuid) language sql as $$
  with lane as (
    select e.org_id, e.id, case when e.failing_since is null then p_lane else 1 end - (
        select count(*) from webhook_delivery b
        where b.org_id = e.org_id and b.endpoint_id = e.id and b.status = 'delivering') as free
    from webhook_endpoint e where e.enabled order by random()
  ), picked as (
    select d.org_id, d.id from lane cross join lateral (
      select w.org_id, w.id from webhook_delivery w
      where w.org_id = lane.org_id and w.endpoint_id = lane.id
        and w.status in ('due', 'waiting') and w.next_attempt_at <= p_now
      order by w.next_attempt_at, w.seq limit greatest(lane.free, 0)
      for update skip locked) d
    limit p_limit
  )
  update webhook_delivery t
    set status = 'delivering', lease_token = gen_random_uuid(), lease_until = p_now + p_lease, next_attempt_at = null
    from picked where t.org_id = picked.org_id and t.id = picked.id
    returning t.org_id, t.id, t.lease_token $$;

-- Sweeper: attempts whose worker died are due again at once; what is queued for a disabled endpoint is held.
create function webhook_sweep(p_now timestamptz) returns bigint language sql as $$
  with expired as (
    update webhook_delivery set status = 'due', next_attempt_at = p_now, lease_token = null, lease_until = null
      where status = 'delivering' and lease_until < p_now returning 1
  ), stopped as (
    update webhook_delivery d set status = 'held', next_attempt_at = null, finished_at = p_now
      from webhook_endpoint e
      where not e.enabled and d.org_id = e.org_id and d.endpoint_id = e.id and d.status in ('due', 'waiting')
      returning 1
  )
  select (select count(*) from expired) + (select count(*) from stopped) $$;

-- Finished deliveries are kept for 90 days, held ones too.
create function webhook_purge(p_before timestamptz) returns bigint language sql as $$
  with gone as (delete from webhook_delivery where status in ('delivered', 'held') and created_at < p_before returning 1)
  select count(*) from gone $$;

-- Puts held deliveries of an endpoint back into the queue, each aggregate again in its order: what had
-- come after them and is not under way steps back behind them.
create function webhook_replay(p_endpoint uuid, p_from timestamptz, p_to timestamptz, p_now timestamptz)
returns bigint language plpgsql as $$
declare
  v_aggregate uuid;
  v_rows bigint;
  v_total bigint := 0;
begin
  for v_aggregate in select distinct aggregate_id from webhook_delivery
    where org_id = current_org_id() and endpoint_id = p_endpoint and status = 'held'
      and created_at >= p_from and created_at < p_to order by 1
  loop
    perform pg_advisory_xact_lock(hashtextextended(p_endpoint::text || v_aggregate::text, 0));
    update webhook_delivery
      set status = 'due', failures = 0, replay = false, next_attempt_at = null, finished_at = null
      where org_id = current_org_id() and endpoint_id = p_endpoint and aggregate_id = v_aggregate
        and status = 'held' and created_at >= p_from and created_at < p_to;
    get diagnostics v_rows = row_count;
    v_total := v_total + v_rows;
    update webhook_delivery set status = 'due', next_attempt_at = null
      where org_id = current_org_id() and endpoint_id = p_endpoint and aggregate_id = v_aggregate
        and status in ('due', 'waiting') and not replay;
    perform webhook_release(p_endpoint, v_aggregate, p_now);
  end loop;
  return v_total;
end $$;
