-- Proposals ------------------------------------------------------------------------------------------
create table proposal (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  version bigint not null default 0,
  template_id text not null,
  template_version int not null,
  language text not null,
  lead_id uuid,
  opportunity_id uuid,
  owner_id uuid,
  team_id uuid,
  title text not null,
  status text not null default 'draft' check (status in ('draft', 'sent', 'viewed', 'accepted', 'declined')),
  facts text not null,
  channel text,
  decline_reason text,
  decline_comment text,
  views bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  sent_at timestamptz,
  viewed_at timestamptz,
  decided_at timestamptz,
  primary key (org_id, id)
);
create index proposal_newest on proposal (org_id, created_at desc, id desc);
create index proposal_lead on proposal (org_id, lead_id, created_at desc, id desc) where lead_id is not null;
create index proposal_opportunity on proposal (org_id, opportunity_id, created_at desc, id desc)
  where opportunity_id is not null;

-- What the buyer reads. The PDF is made at the first request and kept in the file store.
create table proposal_document (
  org_id uuid not null default current_org_id(),
  proposal_id uuid not null,
  html text not null,
  pdf_key text,
  pdf_size bigint,
  pdf_sha256 text,
  pdf_pages int,
  primary key (org_id, proposal_id),
  foreign key (org_id, proposal_id) references proposal (org_id, id) on delete cascade,
  check (num_nonnulls(pdf_key, pdf_size, pdf_sha256, pdf_pages) in (0, 4))
);

-- Battle cards ---------------------------------------------------------------------------------------
create table battle_card (
  org_id uuid not null default current_org_id(),
  id uuid not null,
  version bigint not null default 0,
  competitor text not null,
  -- Lower case without accents, made by the application: what the search compares.
  competitor_plain text not null,
  views bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id)
);
create index battle_card_order on battle_card (org_id, competitor_plain, id);

create table battle_card_tile (
  org_id uuid not null default current_org_id(),
  card_id uuid not null,
  position int not null,
  kind text not null
    check (kind in ('overview', 'strength', 'weakness', 'objection', 'pricing', 'question', 'proof')),
  title text not null,
  text text not null,
  title_plain text not null,
  text_plain text not null,
  -- A word in the title counts more than one in the text.
  document tsvector not null generated always as
    (setweight(to_tsvector('simple', title_plain), 'A') || setweight(to_tsvector('simple', text_plain), 'C')) stored,
  primary key (org_id, card_id, position),
  foreign key (org_id, card_id) references battle_card (org_id, id) on delete cascade
);
create index battle_card_tile_document on battle_card_tile using gin (document);

-- Walls ----------------------------------------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['proposal', 'proposal_document', 'battle_card', 'battle_card_tile'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (org_id = current_org_id()) with check (org_id = current_org_id())',
      t || '_org', t);
    execute format('grant select, insert, update, delete on %I to ${app_role}', t);
  end loop;
end $$;
create policy proposal_visible on proposal as restrictive for select using (record_visible(owner_id, team_id));
-- A document is seen by those who see its proposal.
create policy proposal_document_visible on proposal_document as restrictive for select
  using (exists (select 1 from proposal p where p.org_id = proposal_document.org_id and p.id = proposal_document.proposal_id));
