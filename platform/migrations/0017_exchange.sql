-- Bringing in what other programs and other installations hold: files that wait for a decision, and where a study came from.

create table exchange_file (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  name text not null,
  kind text not null check (kind in ('project', 'codebook')),
  sha256 char(64) not null,
  bytes bigint not null check (bytes >= 0),
  brought_by text not null,
  brought_at timestamptz not null default date_trunc('milliseconds', now()),
  job_id uuid,
  outcome jsonb,
  primary key (workspace_id, id)
);
call wall_in('exchange_file');
comment on table exchange_file is 'A project or codebook of another program that somebody brought: shown before anything is taken over, kept as an original, with what became of it.';
comment on column exchange_file.name is 'Name of the file on the computer of the person who brought it.';
comment on column exchange_file.brought_by is 'Id of the person who brought it.';
comment on column exchange_file.outcome is 'What was taken over and what was lost; null: nothing yet.';

create table study_origin (
  workspace_id uuid not null references workspace (id),
  number integer not null check (number > 0),
  source_workspace_id uuid not null,
  source_name text not null,
  product_version text not null,
  exported_at timestamptz not null,
  imported_at timestamptz not null default date_trunc('milliseconds', now()),
  sha256 char(64) not null,
  audit_lines bigint not null check (audit_lines >= 0),
  audit_hash text not null,
  primary key (workspace_id, number)
);
call wall_in('study_origin');
comment on table study_origin is 'Which study of which installation this one was brought in from, and the audit trail it had there, kept as an original to read.';
comment on column study_origin.sha256 is 'The audit trail as it came, line by line; its chain ends with audit_hash.';
