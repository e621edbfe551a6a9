-- People: how they sign in, what they may do in which workspace, and the chain of audit lines.

-- Lines that belong to no study, country or organisation (signing in, accounts) hang on a workspace of their own.
alter table workspace drop constraint workspace_kind_check;
alter table workspace add check (kind in ('study', 'country', 'organisation', 'installation'));
insert into workspace (id, slug, name, kind, language)
values ('00000000-0000-0000-0000-000000000000', '-installation', 'Installation', 'installation', 'en');

alter table person
  add column email text check (email = lower(email)),
  add column language text,
  add column password_hash text,
  add column is_administrator boolean not null default false,
  add column disabled_at timestamptz,
  add column last_signed_in_at timestamptz,
  add unique (email);
update person set is_administrator = true where id = 'administrator';
comment on column person.name is 'What colleagues see beside what this person did. Given by the person.';
comment on column person.email is 'Names the account at sign-in, and is where invitations go when mail is configured. May be empty.';
comment on column person.language is 'The language of the interface the person chose.';
comment on column person.password_hash is 'Argon2id hash; empty when the person signs in without a password.';
comment on column person.is_administrator is 'May invite people, open workspaces and see the pages of the installation.';

alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column method text not null default 'link',
  add column browser text,
  add column last_seen_at timestamptz not null default now();
create index session_of_person on session (person_id);
comment on column session.method is 'How the person signed in: link, password, passkey, openIdConnect.';
comment on column session.browser is 'Name of the browser and system, so that a person recognises a session in the list; no address is kept.';

create table passkey (
  credential_id text primary key,
  person_id text not null references person (id) on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  is_backed_up boolean not null default false,
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
comment on table passkey is 'Public keys with which a person signs in without a password; the private key never leaves the person''s device.';
create index passkey_of_person on passkey (person_id);

create table authenticator (
  person_id text primary key references person (id) on delete cascade,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table authenticator is 'The shared secret of a person''s authenticator app (TOTP), and the last step used, so that a code works once.';

create table recovery_code (
  code_digest text primary key,
  person_id text not null references person (id) on delete cascade,
  created_at timestamptz not null default now()
);
comment on table recovery_code is 'One-time codes for a person who lost the other ways in; only digests are stored, and a used one is removed.';
create index recovery_code_of_person on recovery_code (person_id);

create table open_id_identity (
  issuer text not null,
  subject text not null,
  person_id text not null references person (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (issuer, subject)
);
comment on table open_id_identity is 'Which account of an organisation''s own sign-in service is which person here.';

create table sign_in_step (
  token_digest text primary key,
  kind text not null,
  person_id text references person (id) on delete cascade,
  payload jsonb not null default '{}',
  expires_at timestamptz not null
);
comment on table sign_in_step is 'A sign-in under way (a challenge sent, a second step awaited), for a few minutes; the browser holds its token in a cookie.';

create table lock_out (
  key_digest text primary key,
  failures integer not null,
  last_failure_at timestamptz not null default now(),
  locked_until timestamptz
);
comment on table lock_out is 'How often signing in failed for an account or from an address lately; both are stored as digests only.';

create table membership (
  workspace_id uuid not null references workspace (id),
  person_id text not null references person (id),
  role text not null check (role in ('reader', 'contributor', 'coder', 'editor', 'surveyManager', 'publisher', 'administrator')),
  granted_by text not null,
  granted_at timestamptz not null default now(),
  primary key (workspace_id, person_id, role)
);
comment on table membership is 'Which role a person has in a workspace; one person may have several.';
create index membership_of_person on membership (person_id);

create table invitation (
  workspace_id uuid not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  token_digest text not null,
  name text not null,
  email text,
  roles text[] not null,
  invited_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, token_digest)
);
comment on table invitation is 'An open invitation to a workspace: only the digest of its link is stored; it goes when it is used, withdrawn or too old.';
create index invitation_by_token on invitation (token_digest);

create table api_token (
  id uuid primary key default gen_random_uuid(),
  token_digest text not null unique,
  person_id text not null references person (id) on delete cascade,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz
);
comment on table api_token is 'Keys with which a person''s own programs use the HTTP API: no more than the person may do, and only within the scopes.';
create index api_token_of_person on api_token (person_id);

-- Audit: who is named by id alone, so that a person's name can be removed without touching a line; each line holds
-- the digest of itself and the one before it.
create table audit_head (
  workspace_id uuid primary key references workspace (id),
  entries bigint not null,
  hash char(64) not null
);
comment on table audit_head is 'Number and hash of the last audit line of a workspace.';

create function audit_hash(
  previous text, workspace_id uuid, id bigint, at timestamptz, actor_kind text, actor_id text, action text,
  subject text, before_digest text, after_digest text
) returns text
language sql
stable
return encode(sha256(convert_to(json_build_array(
  previous, workspace_id::text, id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  actor_kind, actor_id, action, subject, before_digest, after_digest)::text, 'UTF8')), 'hex');
comment on function audit_hash is 'SHA-256 of a JSON array of the previous line''s hash and this line''s values.';

alter table audit rename to audit_before_chain;
alter table audit_before_chain rename constraint audit_pkey to audit_before_chain_pkey;
drop index audit_at;

create table audit (
  workspace_id uuid not null references workspace (id),
  id bigint not null check (id > 0),
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('person', 'program', 'contributor')),
  actor_id text not null,
  action text not null,
  subject text not null,
  before_digest text,
  after_digest text,
  hash char(64) not null,
  primary key (workspace_id, id)
);
comment on table audit is 'One row for each change: who, what, on which thing, digests before and after, and the hash that chains it to the row before.';
-- for the moment of a workspace's last change
create index audit_at on audit (workspace_id, at);

-- The lines there are already get their place in the chain.
do $$
declare
  line record;
  number bigint := 0;
  chained text := '';
  workspace uuid;
begin
  for line in
    select workspace_id, at, actor_kind, case actor_kind when 'program' then 'program' else 'administrator' end as actor_id,
      action, subject, before_digest, after_digest
    from audit_before_chain
    order by workspace_id, id
  loop
    if workspace is distinct from line.workspace_id then
      workspace := line.workspace_id;
      number := 0;
      chained := '';
    end if;
    number := number + 1;
    chained := audit_hash(chained, line.workspace_id, number, line.at, line.actor_kind, line.actor_id, line.action,
      line.subject, line.before_digest, line.after_digest);
    insert into audit
    values (line.workspace_id, number, line.at, line.actor_kind, line.actor_id, line.action, line.subject,
      line.before_digest, line.after_digest, chained);
    insert into audit_head
    values (line.workspace_id, number, chained)
    on conflict (workspace_id) do update set entries = excluded.entries, hash = excluded.hash;
  end loop;
end $$;
drop table audit_before_chain;

create function refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception 'The audit trail is only ever added to.';
end $$;
create trigger audit_is_append_only
before update or delete or truncate on audit
for each statement execute function refuse_change();

-- Who decided is named by id as well.
update coding set decided_by = 'administrator' where decided_by = 'Administrator';
update coding set decided_by = 'program' where decided_by = 'Common Thread';
