-- The planner's statistics, brought up to date by whoever has just added many rows. Only the tables' owner may do that, and the
-- program works as a user of less power: without it a study's pages cost ten times as much until the database does it by itself.
create function refresh_statistics() returns void
language sql
security definer
set search_path = public, pg_temp
as $$
  analyze contribution, document, document_version, passage, coding, coding_count, suggestion_run;
$$;
comment on function refresh_statistics is 'Brings the planner''s statistics of contributions, passages and codings up to date.';
