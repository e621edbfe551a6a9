-- The chapter: statements in the sections of an outline, each with its citations and counts.

create table chapter (
  workspace_id uuid primary key references workspace (id),
  language text not null,
  basis text not null check (basis in ('accepted', 'suggestions')),
  outline_source text not null,
  outline_yaml text not null,
  changed_at timestamptz not null default now()
);
comment on table chapter is 'A study''s chapter: its language, which codings it counts, and the outline it follows.';

create table statement (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  section_id text not null,
  position double precision not null,
  kind text not null check (kind in ('situation', 'practice', 'tendency', 'lesson', 'step', 'recommendation')),
  template text not null,
  origin text not null check (origin in ('draft', 'person')),
  is_own_words boolean not null default false,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
comment on table statement is 'One statement of the chapter; counts stand in its text as placeholders and are filled in when it is read.';

create table statement_evidence (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  statement_id uuid not null,
  position integer not null,
  role text not null check (role in ('quotation', 'count')),
  placeholder text,
  kind text not null,
  reference text not null,
  confirmed jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, statement_id) references statement (workspace_id, id),
  check ((role = 'count') = (placeholder is not null))
);
comment on table statement_evidence is 'What a statement rests on: a quotation with its words, or a count with its countries, as they were when the statement was last confirmed.';
create index evidence_of_statement on statement_evidence (workspace_id, statement_id);
