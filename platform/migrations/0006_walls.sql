-- The second wall between workspaces: a connection sees the rows of the workspace it is set to, and no other.
-- The setting common_thread.workspace holds a workspace's id, or * for work on the whole installation; without it nothing is seen.

create function wall_workspace() returns uuid
language sql
stable
parallel safe
return nullif(nullif(current_setting('common_thread.workspace', true), ''), '*')::uuid;
comment on function wall_workspace is 'The workspace this connection is set to.';

create function wall_is_open() returns boolean
language sql
stable
parallel safe
return coalesce(current_setting('common_thread.workspace', true), '') = '*';
comment on function wall_is_open is 'Whether this connection works on the whole installation.';

/* Both calls stand in subqueries, so that they are made once for a statement and not once for a row. */
create procedure wall_in(name regclass)
language plpgsql
as $$
declare
  key text := case when name = 'workspace'::regclass then 'id' else 'workspace_id' end;
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy workspace_wall on %s using (%I = (select wall_workspace()) or (select wall_is_open()))', name, key);
end $$;
comment on procedure wall_in is 'Puts a table behind the wall; every table with a workspace_id stands behind it.';

do $$
declare
  name regclass;
begin
  for name in
    select attrelid::regclass
    from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where attname = 'workspace_id' and relkind = 'r' and relnamespace = 'public'::regnamespace
  loop
    call wall_in(name);
  end loop;
  call wall_in('workspace');
end $$;
