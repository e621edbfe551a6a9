-- Codings: which code or facet value a passage has, by suggestion or decision; and their counts by version.

create table coding (
  workspace_id uuid not null references workspace (id),
  version_id uuid not null,
  ordinal integer not null,
  dimension text not null,
  value text not null,
  status text not null check (status in ('suggested', 'accepted', 'rejected')),
  origin text not null check (origin in ('program', 'person')),
  score real,
  reasons jsonb not null default '[]',
  decided_by text,
  decided_at timestamptz,
  primary key (workspace_id, version_id, ordinal, dimension, value),
  foreign key (workspace_id, version_id, ordinal) references passage (workspace_id, version_id, ordinal)
);
comment on table coding is 'A code or facet value on a passage: suggested by the program with its reasons, accepted, rejected or added by a person.';
-- for the passages of one theme
create index coding_by_value on coding (workspace_id, dimension, value);

create table coding_count (
  workspace_id uuid not null references workspace (id),
  version_id uuid not null,
  dimension text not null,
  value text not null,
  suggested integer not null,
  accepted integer not null,
  rejected integer not null,
  primary key (workspace_id, version_id, dimension, value),
  foreign key (workspace_id, version_id) references document_version (workspace_id, id)
);
comment on table coding_count is 'Codings of a version counted by value, kept in the transaction that changes them, so that themes cost no walk over all passages.';

create table study_codebook (
  workspace_id uuid primary key references workspace (id),
  source text not null,
  yaml text not null,
  digest char(64) not null
);
comment on table study_codebook is 'The codebook file a study uses, as it was given.';

create table suggestion_run (
  workspace_id uuid not null references workspace (id),
  version_id uuid not null,
  codebook_digest char(64) not null,
  primary key (workspace_id, version_id),
  foreign key (workspace_id, version_id) references document_version (workspace_id, id)
);
comment on table suggestion_run is 'With which codebook a version was last looked through for suggestions; a version without a row for the present one is still to do.';

create table commonality_rule (
  workspace_id uuid primary key references workspace (id),
  minimum_share double precision not null check (minimum_share > 0 and minimum_share <= 1),
  minimum_regions integer not null check (minimum_regions between 1 and 6)
);
comment on table commonality_rule is 'When a study calls a theme common; without a row the default rule holds.';
