-- National experiences that people write themselves: personal links for contributors without an account, and submissions
-- from draft to decision. Nothing here counts; what is accepted becomes a contribution by the ordinary import.

create table contributor_link (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  token_digest text not null,
  contributor_name text not null check (contributor_name <> ''),
  country char(3),
  organisation text,
  language text not null,
  note text,
  made_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, token_digest)
);
comment on table contributor_link is 'A personal link by which somebody without an account submits one national experience; only the digest of its address is stored.';
comment on column contributor_link.contributor_name is 'Whom the link was made for, as the editor wrote it; shown to the contributor and to the editors, and beside what was done by the link.';
comment on column contributor_link.organisation is 'Whom the contributor writes for, as the editor wrote it.';
comment on column contributor_link.note is 'What the editor says to the contributor; shown at the link.';
comment on column contributor_link.made_by is 'The editor who made the link, by id.';
-- for whoever opens a link
create index contributor_link_by_token on contributor_link (token_digest);
call wall_in('contributor_link');

create table submission (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  number integer not null check (number > 0),
  link_id uuid,
  person_id text,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'rejected')),
  version integer not null default 1 check (version > 0),
  form jsonb not null,
  note text,
  import_id uuid,
  created_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  primary key (workspace_id, id),
  unique (workspace_id, number),
  unique (workspace_id, link_id),
  foreign key (workspace_id, link_id) references contributor_link (workspace_id, id),
  check (num_nonnulls(link_id, person_id) = 1),
  check (state = 'draft' or submitted_at is not null),
  check ((state = 'accepted') = (import_id is not null))
);
comment on table submission is 'A national experience as its contributor writes it: draft, submitted, returned, accepted or rejected. The version number grows with every change, so that no older state overwrites a newer one.';
comment on column submission.person_id is 'The member who wrote it, by id; empty when it came by a personal link.';
comment on column submission.form is 'What the contributor wrote, field by field. Its field "contact" says how to reach the contributor: it may be empty, is seen by the editors alone, and goes into no contribution.';
comment on column submission.note is 'What the editor wrote back when returning or rejecting it; shown to the contributor.';
comment on column submission.decided_by is 'The editor who returned, accepted or rejected it, by id.';
-- for the editors' list, the newest first
create index submission_by_state on submission (workspace_id, state, submitted_at desc);
-- for a member's own list
create index submission_of_person on submission (workspace_id, person_id);
call wall_in('submission');

create table submission_file (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  submission_id uuid not null,
  name text not null,
  sha256 char(64) not null,
  bytes bigint not null,
  added_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, submission_id, sha256),
  foreign key (workspace_id, submission_id) references submission (workspace_id, id) on delete cascade
);
comment on table submission_file is 'A document that came with a submission: kept as an original, read only when the submission is accepted.';
comment on column submission_file.name is 'Name of the file as the contributor sent it.';
call wall_in('submission_file');
