-- The role every tenant's transaction runs as. Roles belong to the whole server, so another database may have made
-- it, even at this moment; asking first also serves a login that may not create roles where an administrator has.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'baton_app') then
    create role baton_app nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;
--> statement-breakpoint
create function current_builder_id() returns uuid
language plpgsql stable parallel safe
as $$
declare
  builder_id text := pg_catalog.current_setting('baton.builder_id', true);
begin
  -- After a transaction that set it, a session knows the setting as empty.
  if builder_id is null or builder_id = '' then
    raise exception 'Baton: no builder is set, so no rows can be seen or written'
      using errcode = 'insufficient_privilege',
            hint = 'Go through withTenant(), which sets baton.builder_id for one transaction.';
  end if;
  return builder_id::uuid;
end
$$;
--> statement-breakpoint
comment on function current_builder_id() is
  'The builder of this transaction; an error without one, so that forgetting it is never mistaken for having no rows.';
