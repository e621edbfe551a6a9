-- The ground the parts stand on: workspaces, people, audit, jobs.

create table workspace (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  kind text not null check (kind in ('study', 'country', 'organisation')),
  language text not null,
  created_at timestamptz not null default now()
);
comment on table workspace is 'A study, a country or an organisation: everything that belongs to one carries its workspace_id.';

create table person (
  id text primary key,
  name text not null,
  created_at timestamptz not null default now()
);
comment on table person is 'Someone who may sign in.';

create table sign_in_link (
  token_digest text primary key,
  person_id text not null references person (id),
  expires_at timestamptz not null
);
comment on table sign_in_link is 'One-time links for signing in; only the digest of a token is stored, and the row goes when the link is used.';

create table session (
  token_digest text primary key,
  person_id text not null references person (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
comment on table session is 'Who is signed in; only the digest of a session token is stored.';

create table audit (
  workspace_id uuid not null references workspace (id),
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('person', 'program')),
  actor_name text not null,
  action text not null,
  subject text not null,
  before_digest text,
  after_digest text,
  primary key (workspace_id, id)
);
comment on table audit is 'One row for each change: who, what, on which thing, digests before and after.';

-- for the moment of a study's last change
create index audit_at on audit (workspace_id, at);

create table job (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  kind text not null,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  attempts integer not null default 0,
  not_before timestamptz not null default now(),
  taken_until timestamptz,
  progress jsonb,
  result jsonb,
  problem text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (workspace_id, id)
);
comment on table job is 'Work done in the background; a row whose taken_until has passed is taken up again.';
-- for takeJob: the oldest job that may run now
create index job_open on job (created_at) where state in ('waiting', 'running');
