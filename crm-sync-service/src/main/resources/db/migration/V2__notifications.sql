-- What people are told: one row per request, and per person what was read and mailed.

create table notification (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  -- Exactly one of the two.
  recipient_id uuid,
  role text,
  kind text not null,
  title_key text not null,
  title_params text not null,
  link text,
  severity text not null,
  bell boolean not null,
  requested_at timestamptz not null,
  created_at timestamptz not null,
  primary key (org_id, id)
);
create index notification_recipient on notification (org_id, recipient_id, id);
create index notification_role on notification (org_id, role, id);
create index notification_age on notification (created_at);

create table notification_read (
  org_id uuid not null default current_org_id(),
  notification_id uuid not null,
  member_id uuid not null,
  read_at timestamptz not null,
  primary key (org_id, member_id, notification_id),
  foreign key (org_id, notification_id) references notification (org_id, id) on delete cascade
);

-- One mail per notification and recipient: due -> sending (leased) -> sent | due again | dropped.
-- member_id is null until the members of a role are known.
create table notification_mail (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  notification_id uuid not null,
  member_id uuid,
  status text not null default 'due' check (status in ('due', 'sending', 'sent', 'expanded', 'dropped')),
  failures int not null default 0,
  next_attempt_at timestamptz,
  lease_token uuid,
  lease_until timestamptz,
  problem text,
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, notification_id) references notification (org_id, id) on delete cascade
);
create unique index notification_mail_once on notification_mail (org_id, notification_id, member_id) nulls not distinct;
create index notification_mail_due on notification_mail (next_attempt_at) where status = 'due';
create index notification_mail_leased on notification_mail (lease_until) where status = 'sending';

do $$
declare t text;
begin
  foreach t in array array['notification', 'notification_read', 'notification_mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (org_id = current_org_id()) with check (org_id = current_org_id())',
      t || '_org', t);
    execute format('grant select, insert, update, delete on %I to ${app_role}', t);
  end loop;
end $$;

create policy notification_mail_relay on notification_mail to ${relay_role} using (true) with check (true);
create policy notification_relay on notification for select to ${relay_role} using (true);
create policy notification_relay_purge on notification for delete to ${relay_role} using (true);
grant select (org_id, id, status, next_attempt_at, lease_token, lease_until) on notification_mail to ${relay_role};
grant update (status, next_attempt_at, lease_token, lease_until) on notification_mail to ${relay_role};
grant select (org_id, id, created_at), delete on notification to ${relay_role};

create function notification_mail_claim(p_now timestamptz, p_lease interval, p_limit int)
returns table (org_id uuid, id uuid, lease_token uuid) language sql as $$
  update notification_mail t
    set status = 'sending', lease_token = gen_random_uuid(), lease_until = p_now + p_lease
    from (select m.org_id, m.id from notification_mail m
      where m.status = 'due' and m.next_attempt_at <= p_now or m.status = 'sending' and m.lease_until < p_now
      order by m.next_attempt_at limit p_limit for update skip locked) picked
    where t.org_id = picked.org_id and t.id = picked.id
    returning t.org_id, t.id, t.lease_token $$;
