-- Themes nobody thought of: groups of passages that no code covers, found by the program, decided on by people.

create table emerging_run (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  job_id uuid not null,
  passages integer not null check (passages >= 0),
  seed integer not null,
  groups integer not null check (groups >= 0),
  unstable integer not null check (unstable >= 0),
  known_again integer not null check (known_again >= 0),
  started_by text not null,
  finished_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (workspace_id, id),
  unique (workspace_id, job_id)
);
call wall_in('emerging_run');
comment on table emerging_run is 'A search for themes that no code covers, when it was finished.';
comment on column emerging_run.passages is 'Passages that no code covered and that were looked at.';
comment on column emerging_run.groups is 'Groups that were found, before the unstable and the known ones were left out.';
comment on column emerging_run.unstable is 'Groups left out because other seeds did not find them again.';
comment on column emerging_run.known_again is 'Groups left out because people had decided on the same before.';
comment on column emerging_run.started_by is 'Id of the person who asked for it.';

create table emerging_theme (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  run_id uuid not null,
  place integer not null check (place > 0),
  stability real not null check (stability between 0 and 1),
  terms jsonb not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'merged', 'dismissed')),
  code text,
  reason text,
  decision jsonb,
  decided_by text,
  decided_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, run_id) references emerging_run (workspace_id, id),
  check ((state = 'proposed') = (decided_at is null)),
  check ((state in ('accepted', 'merged')) = (code is not null))
);
call wall_in('emerging_theme');
comment on table emerging_theme is 'A stable group of passages that no code covers, with what people made of it.';
comment on column emerging_theme.stability is 'How surely it is found again with other seeds: mean Jaccard similarity, 0 to 1; the least sure language counts.';
comment on column emerging_theme.terms is 'Typical terms by language, the most typical first.';
comment on column emerging_theme.code is 'The code that was made of it, or that it was merged into.';
comment on column emerging_theme.reason is 'Why it was dismissed, in the words of the person who decided.';
comment on column emerging_theme.decision is 'What the decision changed, so that it can be taken back: the terms added to a code, the passages coded.';
comment on column emerging_theme.decided_by is 'Id of the person who decided.';
-- for the themes of a run, and the dismissed ones
create index emerging_theme_by_state on emerging_theme (workspace_id, state);

create table emerging_theme_passage (
  workspace_id uuid not null references workspace (id),
  theme_id uuid not null,
  version_id uuid not null,
  ordinal integer not null,
  place integer not null check (place > 0),
  primary key (workspace_id, theme_id, version_id, ordinal),
  foreign key (workspace_id, theme_id) references emerging_theme (workspace_id, id) on delete cascade,
  foreign key (workspace_id, version_id, ordinal) references passage (workspace_id, version_id, ordinal)
);
call wall_in('emerging_theme_passage');
comment on table emerging_theme_passage is 'The passages of an emerging theme, the most typical first.';
