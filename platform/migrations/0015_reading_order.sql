-- What to read next for a code: passages somebody could not decide on, and random samples of what nobody has read.

create table passage_unsure (
  workspace_id uuid not null references workspace (id),
  version_id uuid not null,
  ordinal integer not null,
  code text not null,
  coder_id text not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (workspace_id, code, coder_id, version_id, ordinal),
  foreign key (workspace_id, version_id, ordinal) references passage (workspace_id, version_id, ordinal)
);
call wall_in('passage_unsure');
comment on table passage_unsure is 'A passage that a person saw for a code and left undecided: not shown to that person again, no decision, nothing is learned from it.';
comment on column passage_unsure.coder_id is 'Id of the person who was unsure.';

create table unread_sample (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  code text not null,
  language text,
  version_ids uuid[] not null,
  unread integer not null check (unread >= 0),
  known_before integer not null check (known_before >= 0),
  seed integer not null,
  drawn_by text not null,
  drawn_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (workspace_id, id)
);
call wall_in('unread_sample');
comment on table unread_sample is 'A random sample of the passages nobody had decided on for a code, by which is told how many are missed at most.';
comment on column unread_sample.language is 'Only passages of this language; null: of all.';
comment on column unread_sample.version_ids is 'The current versions when it was drawn: what came later is not spoken for.';
comment on column unread_sample.unread is 'Undecided passages when it was drawn.';
comment on column unread_sample.known_before is 'Passages that had the code, decided by people, when it was drawn.';
comment on column unread_sample.drawn_by is 'Id of the person who drew it.';
-- for the samples of a code
create index sample_of_code on unread_sample (workspace_id, code, drawn_at);

create table unread_sample_passage (
  workspace_id uuid not null references workspace (id),
  sample_id uuid not null,
  place integer not null check (place > 0),
  version_id uuid not null,
  ordinal integer not null,
  outcome text check (outcome in ('relevant', 'irrelevant')),
  decided_by text,
  decided_at timestamptz,
  primary key (workspace_id, sample_id, place),
  unique (workspace_id, sample_id, version_id, ordinal),
  foreign key (workspace_id, sample_id) references unread_sample (workspace_id, id),
  foreign key (workspace_id, version_id, ordinal) references passage (workspace_id, version_id, ordinal),
  check ((outcome is null) = (decided_at is null))
);
call wall_in('unread_sample_passage');
comment on table unread_sample_passage is 'The passages of a sample in the order in which they are read, and what people said about them without knowing the program''s view.';
comment on column unread_sample_passage.decided_by is 'Id of the person who decided.';
