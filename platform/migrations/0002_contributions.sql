-- Contributions, their documents in versions, and the passages of each version.

create table contribution (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  country char(3),
  organisation text,
  contributor_type text not null,
  title text not null,
  date text check (date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  language text,
  study_question text,
  rights text,
  provenance jsonb not null default '{}',
  candidates jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
comment on table contribution is 'One national experience: who contributed it, when, in which language, with which rights; provenance tells where each value came from.';

create table document (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  contribution_id uuid not null,
  path text not null,
  current_version_id uuid,
  primary key (workspace_id, id),
  unique (workspace_id, path),
  foreign key (workspace_id, contribution_id) references contribution (workspace_id, id)
);
comment on table document is 'A file of a contribution; its content stands in versions, of which the current one counts.';
create index document_of_contribution on document (workspace_id, contribution_id);

create table document_version (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  number integer not null check (number > 0),
  sha256 char(64) not null,
  bytes bigint not null,
  format text,
  status text not null check (status in ('read', 'needsOcr', 'refused')),
  problem jsonb,
  text text,
  blocks jsonb not null default '[]',
  page_spans jsonb not null default '[]',
  pages integer not null default 0,
  passages integer not null default 0,
  language text,
  warnings jsonb not null default '[]',
  signature bigint[],
  imported_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, document_id, number),
  unique (workspace_id, sha256),
  foreign key (workspace_id, document_id) references document (workspace_id, id),
  check ((status = 'read') = (text is not null))
);
comment on table document_version is 'What a file held when it was imported: never changed, so that a citation of it can always be checked.';

create table passage (
  workspace_id uuid not null references workspace (id),
  version_id uuid not null,
  ordinal integer not null,
  start_offset integer not null,
  end_offset integer not null,
  page integer,
  heading_path text[] not null,
  kind text not null,
  language text not null,
  text text not null,
  primary key (workspace_id, version_id, ordinal),
  foreign key (workspace_id, version_id) references document_version (workspace_id, id),
  check (end_offset > start_offset)
);
comment on table passage is 'A paragraph-sized piece of a version; offsets count code points of the version''s text, end-exclusive.';
