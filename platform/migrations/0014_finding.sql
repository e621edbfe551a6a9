-- Finding passages by their words: an inverted index in segments, and the searches people keep.
-- An index of PostgreSQL's own (GIN on tsvector) can't be used here: its operators are not leakproof, so row-level security
-- would have every passage read. This one is asked by equality of workspace and key, which is.

create table finding_segment (
  workspace_id uuid not null references workspace (id),
  segment integer not null,
  format integer not null,
  passages integer not null,
  shelves integer not null,
  primary key (workspace_id, segment)
);
call wall_in('finding_segment');
comment on table finding_segment is 'A piece of the index of words, written once; small ones are put together later. The format tells by which rules its words were cut.';

create table finding_version (
  workspace_id uuid not null references workspace (id),
  version_id uuid not null,
  segment integer not null,
  first_number integer not null,
  numbers integer not null,
  words integer not null,
  lengths bytea not null,
  languages text[] not null,
  language_of bytea not null,
  found_since timestamptz not null,
  primary key (workspace_id, version_id),
  foreign key (workspace_id, version_id) references document_version (workspace_id, id),
  foreign key (workspace_id, segment) references finding_segment (workspace_id, segment)
);
call wall_in('finding_version');
comment on table finding_version is 'Which versions are in the index of words, in which segment, under which numbers; how long their passages are, and in which language.';

create table finding_posting (
  workspace_id uuid not null references workspace (id),
  key text collate "C" not null,
  segment integer not null,
  passages integer not null,
  postings bytea not null,
  primary key (workspace_id, key, segment)
);
-- What is long is kept beside the row as it is: it is packed already.
alter table finding_posting alter column postings set storage external;
call wall_in('finding_posting');
comment on table finding_posting is 'Where a word, in its stem or as it is written, stands in the passages of a segment: numbers of passages and places in them, packed. Rare words share rows, over so many as the segment has shelves.';

create table saved_search (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  person_id text not null references person (id) on delete cascade,
  name text not null,
  asked jsonb not null,
  created_at timestamptz not null default now(),
  last_run_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, person_id, name)
);
call wall_in('saved_search');
comment on table saved_search is 'Searches a person keeps, for that person alone; they go with the account.';
comment on column saved_search.name is 'What the person calls the search.';
comment on column saved_search.asked is 'The words and filters of the search, as the person wrote them.';

-- The planner's statistics of the index, by whoever has just filled it.
create function refresh_finding_statistics() returns void
language sql
security definer
set search_path = public, pg_temp
as $$
  analyze finding_segment, finding_version, finding_posting;
$$;
comment on function refresh_finding_statistics is 'Brings the planner''s statistics of the index of words up to date.';

-- for the passages of one theme and for filters of a search, which need not look at the codings themselves
drop index coding_by_value;
create index coding_by_value on coding (workspace_id, dimension, value, status, version_id, ordinal);
