-- The codebook of a study in versions, what each change did to codings, and the examples kept with its codes.

create table codebook_version (
  workspace_id uuid not null references workspace (id),
  number integer not null check (number > 0),
  source text not null,
  yaml text not null,
  digest char(64) not null,
  change jsonb not null,
  reason text not null,
  taught_by_round uuid,
  changed_by text not null,
  changed_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (workspace_id, number)
);
call wall_in('codebook_version');
comment on table codebook_version is 'Every version of a study''s codebook, whole: the file, what was changed, by whom, when and why.';
comment on column codebook_version.change is 'Which operation on which code or facet value, with the names it had then.';
comment on column codebook_version.reason is 'Why it was changed, in the words of the person who changed it.';
comment on column codebook_version.taught_by_round is 'The round of independent coding whose disagreements taught the change.';
comment on column codebook_version.changed_by is 'Id of the person who made the version.';

insert into codebook_version (workspace_id, number, source, yaml, digest, change, reason, changed_by)
select workspace_id, 1, source, yaml, digest, '{"kind": "replace"}', '', 'program'
from study_codebook;

-- What suggestions were made with stays valid: the first value is the digest that suggestion_run holds.
alter table study_codebook add column number integer not null default 1;
alter table study_codebook add column suggestion_digest char(64);
update study_codebook set suggestion_digest = digest;
alter table study_codebook alter column suggestion_digest set not null;
alter table study_codebook alter column number drop default;
alter table study_codebook drop column source, drop column yaml, drop column digest;
alter table study_codebook add foreign key (workspace_id, number) references codebook_version (workspace_id, number);
comment on table study_codebook is 'Which version of its codebook a study uses.';
comment on column study_codebook.suggestion_digest is 'Digest of what suggestions depend on (codes, terms, what is retired); the same as long as a change leaves suggestions as they are.';
comment on table suggestion_run is 'With which codebook (study_codebook.suggestion_digest) a version was last looked through for suggestions; one without a row for the present one is still to do.';

create table codebook_changed_row (
  workspace_id uuid not null references workspace (id),
  number integer not null,
  part text not null,
  key text not null,
  before jsonb,
  after jsonb,
  primary key (workspace_id, number, part, key),
  -- at the end of the transaction: what a version changes is noted before the version is written
  foreign key (workspace_id, number) references codebook_version (workspace_id, number) deferrable initially deferred
);
call wall_in('codebook_changed_row');
comment on table codebook_changed_row is 'Codings, segments and what else a version of the codebook changed, as they were before and after, so that it can be taken back. Ids of people, no names.';

create table codebook_example (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  dimension text not null,
  value text not null,
  is_counter_example boolean not null,
  version_id uuid,
  ordinal integer,
  text text not null check (text <> ''),
  language text,
  reason text not null,
  kept_by text not null,
  kept_at timestamptz not null default date_trunc('milliseconds', now()),
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, version_id, ordinal) references passage (workspace_id, version_id, ordinal),
  check ((version_id is null) = (ordinal is null))
);
call wall_in('codebook_example');
comment on table codebook_example is 'A passage or other words kept with a code as an example of what belongs to it or, as a counter-example, of what does not.';
comment on column codebook_example.text is 'Words of a passage, or written by the person who kept the example.';
comment on column codebook_example.reason is 'Why it is one, in the words of the person who kept it.';
comment on column codebook_example.kept_by is 'Id of the person who kept it.';
create index example_by_value on codebook_example (workspace_id, dimension, value);
