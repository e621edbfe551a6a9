-- Memos that people write while they read, and the passage at which each person stopped reading a document.

create table memo (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  type text not null check (type in ('note', 'question', 'theory', 'rule', 'language', 'todo')),
  text text not null check (text <> ''),
  version_id uuid,
  start_offset integer,
  end_offset integer,
  dimension text,
  value text,
  author_id text not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  changed_at timestamptz,
  type_before text,
  text_before text,
  deleted_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, version_id) references document_version (workspace_id, id),
  check ((start_offset is null) = (end_offset is null) and (start_offset is null or version_id is not null)),
  check (start_offset >= 0 and end_offset > start_offset),
  check ((dimension is null) = (value is null)),
  check ((version_id is null) <> (value is null))
);
call wall_in('memo');
comment on table memo is 'What a person wrote about words of a document, a whole document, or a code. Deleted ones are cleared a day later; until then deleting can be undone.';
comment on column memo.text is 'Words of the person who wrote the memo.';
comment on column memo.text_before is 'Its words before it was last changed, so that the change can be undone.';
comment on column memo.author_id is 'Id of the person who wrote the memo, or of an imported coder.';
comment on column memo.start_offset is 'Code points of the version''s text, as is end_offset, end-exclusive; null: about the whole document.';
-- for the memos of a document and of a code
create index memo_of_version on memo (workspace_id, version_id);
create index memo_of_value on memo (workspace_id, dimension, value);

create table reading_place (
  workspace_id uuid not null references workspace (id),
  version_id uuid not null,
  person_id text not null references person (id) on delete cascade,
  ordinal integer not null,
  read_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (workspace_id, version_id, person_id),
  foreign key (workspace_id, version_id, ordinal) references passage (workspace_id, version_id, ordinal)
);
call wall_in('reading_place');
comment on table reading_place is 'The passage at which a person stopped reading a document; goes with the person''s account.';
-- for where a person goes on
create index reading_place_of_person on reading_place (workspace_id, person_id, read_at);
