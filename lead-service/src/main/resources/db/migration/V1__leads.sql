-- Leads, what they did, how they score, and the deals that come of them. Placeholder: app_role.

create table lead (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  email text,
  first_name text,
  last_name text,
  phone text,
  job_title text,
  company_name text,
  company_domain text,
  company_industry text,
  company_employees int check (company_employees >= 0),
  company_country text,
  channel text not null,
  medium text,
  campaign text,
  referrer text,
  attributes jsonb not null default '{}',
  status text not null,
  owner_id uuid,
  team_id uuid,
  score_value int not null check (score_value between 0 and 100),
  score_probability double precision not null,
  score_tier text not null,
  score_reasons jsonb not null,
  score_model_id text not null,
  scored_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  primary key (org_id, id)
);
create unique index lead_email on lead (org_id, lower(email)) where email is not null;
create index lead_by_score on lead (org_id, score_value desc, id desc);
create index lead_by_created on lead (org_id, created_at desc, id desc);
create index lead_by_updated on lead (org_id, updated_at desc, id desc);
create index lead_by_owner on lead (org_id, owner_id);

-- Every score ever given: rows are only added.
create table lead_score (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  lead_id uuid not null,
  value int not null,
  previous_value int,
  probability double precision not null,
  tier text not null,
  previous_tier text,
  reasons jsonb not null,
  model_id text not null,
  scored_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, lead_id) references lead (org_id, id) on delete cascade
);
create index lead_score_by_lead on lead_score (org_id, lead_id, scored_at desc, id desc);

create table activity (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  lead_id uuid not null,
  type text not null,
  channel text,
  campaign text,
  properties jsonb not null default '{}',
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, lead_id) references lead (org_id, id) on delete cascade
);
create index activity_by_lead on activity (org_id, lead_id, occurred_at desc, id desc);

create table opportunity (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  lead_id uuid,
  account_id uuid,
  name text not null,
  amount numeric(19, 4),
  amount_currency text,
  list_price numeric(19, 4),
  list_price_currency text,
  stage text not null,
  outcome text not null check (outcome in ('open', 'won', 'lost')),
  loss_reason text,
  product text,
  owner_id uuid,
  team_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  version bigint not null,
  primary key (org_id, id),
  foreign key (org_id, lead_id) references lead (org_id, id) on delete set null (lead_id),
  check ((amount is null) = (amount_currency is null)),
  check ((list_price is null) = (list_price_currency is null)),
  check ((outcome = 'open') = (closed_at is null))
);
create index opportunity_by_created on opportunity (org_id, created_at desc, id desc);
create index opportunity_by_updated on opportunity (org_id, updated_at desc, id desc);
create index opportunity_by_stage on opportunity (org_id, stage, created_at desc, id desc);
create index opportunity_by_lead on opportunity (org_id, lead_id);
create index opportunity_open on opportunity (org_id, amount desc) where outcome = 'open';
create index opportunity_won on opportunity (org_id, amount_currency, amount) where outcome = 'won';

create table opportunity_stage_change (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  opportunity_id uuid not null,
  from_stage text,
  to_stage text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, opportunity_id) references opportunity (org_id, id) on delete cascade
);
create index opportunity_stage_change_by_time
  on opportunity_stage_change (org_id, opportunity_id, occurred_at desc, id desc);

-- An uploaded file, cut into whole records, until the import has read it.
create table lead_import_part (
  org_id uuid not null default current_org_id(),
  import_id uuid not null,
  part int not null,
  first_line bigint not null,
  records int not null,
  data bytea not null,
  primary key (org_id, import_id, part)
);

do $$
declare t text;
begin
  foreach t in array array['lead', 'lead_score', 'activity', 'opportunity', 'opportunity_stage_change', 'lead_import_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (org_id = current_org_id()) with check (org_id = current_org_id())', t || '_org', t);
  end loop;
end $$;

-- Visibility. What belongs to a record is seen by those who see the record: the policy of the record
-- itself applies inside "exists", so that there is one rule in one place. Who sees all records skips the look-up.
create policy lead_visible on lead as restrictive for select using (record_visible(owner_id, team_id));
create policy lead_score_visible on lead_score as restrictive for select
  using (current_setting('app.visibility', true) = 'all'
    or exists (select 1 from lead l where l.org_id = lead_score.org_id and l.id = lead_score.lead_id));
create policy activity_visible on activity as restrictive for select
  using (current_setting('app.visibility', true) = 'all'
    or exists (select 1 from lead l where l.org_id = activity.org_id and l.id = activity.lead_id));
create policy opportunity_visible on opportunity as restrictive for select using (record_visible(owner_id, team_id));
create policy opportunity_stage_change_visible on opportunity_stage_change as restrictive for select
  using (current_setting('app.visibility', true) = 'all' or exists (select 1 from opportunity o where o.org_id = opportunity_stage_change.org_id
    and o.id = opportunity_stage_change.opportunity_id));

grant select, insert, update, delete on lead, opportunity, lead_import_part to ${app_role};
grant select, insert on lead_score, activity, opportunity_stage_change to ${app_role};
