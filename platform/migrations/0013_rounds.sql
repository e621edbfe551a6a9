-- Rounds in which several people code the same text independently, and what was decided where they differed.

create table coding_round (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  title text not null check (title <> ''),
  instruction text not null,
  unit text not null check (unit in ('passage', 'stretch')),
  is_blind boolean not null,
  shows_suggestions boolean not null,
  sample jsonb,
  seed integer not null,
  coders_per_document integer check (coders_per_document > 1),
  created_by text not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  closed_at timestamptz,
  closed_by text,
  primary key (workspace_id, id)
);
call wall_in('coding_round');
comment on table coding_round is 'A round of independent coding: until it is closed each coder''s segments of it are seen by that coder alone (if it is blind).';
comment on column coding_round.unit is 'What agreement is counted on: passages, or stretches of text between the coders'' boundaries weighed by their length.';
comment on column coding_round.sample is 'How passages were drawn at random: size asked for and stratum; null when whole documents were chosen.';
comment on column coding_round.seed is 'Repeats the draw of the sample, who codes which document, and the bootstrap of the intervals.';
comment on column coding_round.coders_per_document is 'How many of the coders code each document; null: all of them.';
comment on column coding_round.title is 'Words of the person who made the round.';
comment on column coding_round.instruction is 'Words of the person who made the round, for its coders.';
comment on column coding_round.created_by is 'Id of the person who made the round.';
comment on column coding_round.closed_by is 'Id of the person who closed the round.';

create table round_value (
  workspace_id uuid not null references workspace (id),
  round_id uuid not null,
  dimension text not null,
  value text not null,
  primary key (workspace_id, round_id, dimension, value),
  foreign key (workspace_id, round_id) references coding_round (workspace_id, id)
);
call wall_in('round_value');
comment on table round_value is 'The codes and facet values that a round is about.';

create table round_document (
  workspace_id uuid not null references workspace (id),
  round_id uuid not null,
  version_id uuid not null,
  ordinals integer[],
  primary key (workspace_id, round_id, version_id),
  foreign key (workspace_id, round_id) references coding_round (workspace_id, id),
  foreign key (workspace_id, version_id) references document_version (workspace_id, id)
);
call wall_in('round_document');
comment on table round_document is 'What is coded in a round: versions, whole or some passages of them. A newer version of the document changes nothing here.';

create table round_assignment (
  workspace_id uuid not null references workspace (id),
  round_id uuid not null,
  version_id uuid not null,
  coder_id text not null,
  done_at timestamptz,
  primary key (workspace_id, round_id, version_id, coder_id),
  foreign key (workspace_id, round_id, version_id) references round_document (workspace_id, round_id, version_id)
);
call wall_in('round_assignment');
comment on table round_assignment is 'Who codes which document in a round, and since when they say they are done with it.';
comment on column round_assignment.coder_id is 'Id of the person who codes.';
-- for what waits for a person
create index assignment_of_coder on round_assignment (workspace_id, coder_id);

create table round_adjudication (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  version_id uuid not null,
  start_offset integer not null,
  end_offset integer not null,
  dimension text not null,
  value text not null,
  outcome text not null check (outcome in ('yes', 'no')),
  was_agreed boolean not null,
  reason text not null,
  should_change_codebook boolean not null default false,
  decided_by text not null,
  decided_at timestamptz not null default date_trunc('milliseconds', now()),
  segment_ids uuid[] not null default '{}',
  codings_before jsonb not null default '[]',
  primary key (workspace_id, id),
  unique (workspace_id, round_id, version_id, start_offset, end_offset, dimension, value),
  foreign key (workspace_id, round_id, version_id) references round_document (workspace_id, round_id, version_id),
  check (end_offset > start_offset)
);
call wall_in('round_adjudication');
comment on table round_adjudication is 'What was decided on a unit of a closed round: the code applies or not. The outcome stands in coding and in shared segments.';
comment on column round_adjudication.reason is 'Why it was decided so, in the words of the person who decided.';
comment on column round_adjudication.decided_by is 'Id of the person who decided.';
comment on column round_adjudication.segment_ids is 'The shared segments that this decision made, so that it can be taken back.';
comment on column round_adjudication.codings_before is 'The codings of the passages as they were before a no, so that it can be taken back.';
