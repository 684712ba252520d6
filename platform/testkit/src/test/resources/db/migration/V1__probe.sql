create table note (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  owner_id uuid,
  team_id uuid,
  text text not null,
  primary key (org_id, id)
);
alter table note enable row level security;
alter table note force row level security;
create policy note_org on note using (org_id = current_org_id()) with check (org_id = current_org_id());
create policy note_visible on note as restrictive for select using (record_visible(owner_id, team_id));
create table effect (
  org_id uuid not null default current_org_id(),
  position bigint generated always as identity,
  lead_id uuid not null,
  seq bigint not null,
  primary key (org_id, position)
);
alter table effect enable row level security;
alter table effect force row level security;
create policy effect_org on effect using (org_id = current_org_id()) with check (org_id = current_org_id());
grant select, insert, update, delete on note, effect to ${app_role};
