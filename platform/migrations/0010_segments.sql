-- Who gave which words which code. What the study holds for true stands in coding, by passage; here stands each coder's own work.

create table imported_coder (
  workspace_id uuid not null references workspace (id),
  id text not null,
  name text not null,
  source text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
call wall_in('imported_coder');
comment on table imported_coder is 'A coder who came with a project of another program and has no account here.';
comment on column imported_coder.name is 'Name of a coder, as the imported project gives it, so that comparisons show who coded what.';

create table coded_segment (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  version_id uuid not null,
  start_offset integer not null check (start_offset >= 0),
  end_offset integer not null,
  dimension text not null,
  value text not null,
  coder_id text not null,
  round_id uuid,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (workspace_id, id),
  unique nulls not distinct (workspace_id, version_id, start_offset, end_offset, dimension, value, coder_id, round_id),
  foreign key (workspace_id, version_id) references document_version (workspace_id, id),
  check (end_offset > start_offset)
);
call wall_in('coded_segment');
comment on table coded_segment is 'A code or facet value on a stretch of a version''s text (code points, end-exclusive) by one coder; with a round it is independent work that does not count until it is adjudicated.';
comment on column coded_segment.coder_id is 'Who coded: the id of a person, or of an imported coder.';
-- for what is marked in a document, and for the segments of a code
create index segment_by_value on coded_segment (workspace_id, dimension, value);
