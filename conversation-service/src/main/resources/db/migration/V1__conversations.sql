create table conversation (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  version bigint not null default 0,
  title text not null,
  lead_id uuid,
  opportunity_id uuid,
  owner_id uuid,
  team_id uuid,
  language text,
  duration_seconds double precision not null,
  talk_seconds double precision not null,
  segments int not null,
  talk_ratio double precision,
  longest_monologue_seconds double precision not null,
  questions int not null,
  speakers text not null,
  file_key text not null,
  file_size bigint not null,
  file_sha256 text not null,
  created_at timestamptz not null,
  primary key (org_id, id)
);
create index conversation_newest on conversation (org_id, created_at desc, id desc);
create index conversation_lead on conversation (org_id, lead_id, created_at desc, id desc) where lead_id is not null;
create index conversation_opportunity on conversation (org_id, opportunity_id, created_at desc, id desc)
  where opportunity_id is not null;

create table segment (
  org_id uuid not null default current_org_id(),
  conversation_id uuid not null,
  position int not null,
  id uuid not null,
  speaker text not null,
  start_millis bigint not null,
  end_millis bigint not null,
  text text not null,
  primary key (org_id, conversation_id, position),
  unique (org_id, id),
  foreign key (org_id, conversation_id) references conversation (org_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['conversation', 'segment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (org_id = current_org_id()) with check (org_id = current_org_id())',
      t || '_org', t);
    execute format('grant select, insert, update, delete on %I to ${app_role}', t);
  end loop;
end $$;
create policy conversation_visible on conversation as restrictive for select
  using (record_visible(owner_id, team_id));
-- What was said is heard by those who see the conversation.
create policy segment_visible on segment as restrictive for select
  using (exists (select 1 from conversation c where c.org_id = segment.org_id and c.id = segment.conversation_id));
