import { testDatabases } from "@baton/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase, queryRows } from "./index.ts";

/** What the application may do with each table, and which columns it may change. Everything else it may not. */
const rights: Readonly<Record<string, string>> = {
  builder: "select insert; name playbook slug",
  builder_key: "select insert; revoked_at",
  buyer: "select insert; name search_text source",
  buyer_contact_point: "select insert delete; label position",
  buyer_external_id: "select insert delete;",
  buyer_intake: "select insert;",
  buyer_person: "select insert delete; comes_to_tour decides name position relation",
  clarification: "select insert; answer answered_at answered_by_id",
  commitment: "select insert; due_at evidence_url owner_id settled_at settlement_note status",
  commitment_event: "select insert;",
  community: "select insert; city country division_id name phone postal_code region street time_zone",
  community_floorplan: "select insert delete;",
  division: "select insert; name",
  event: "select insert;",
  floorplan:
    "select insert; bathrooms bedrooms name square_feet starting_price_amount starting_price_currency stories",
  follow_up: "select insert; answered_at comment had_to_repeat",
  handoff:
    "select insert; current_version delivered_revision draft draft_saved_at draft_saved_by_id revision status",
  handoff_action_done: "select insert;",
  handoff_outcome: "select insert;",
  handoff_receipt: "select insert;",
  handoff_return: "select insert;",
  handoff_version: "select insert;",
  idempotency_key: "select insert;",
  interaction: "select insert;",
  interaction_floorplan: "select insert;",
  member: "select insert; deactivated_at email name phone quiet_from quiet_to role time_zone",
  member_community: "select insert delete;",
  morning_sync: "select insert; closed_at closed_by_id elapsed_ms running_since",
  morning_sync_summary: "select insert;",
  notification: "select insert; emailed_at read_at",
  on_call: "select insert; changed_at covered_by_id is_on_call until",
  outcome_floorplan: "select insert;",
  publishable_key: "select insert; revoked_at",
  read_back_review: "select insert;",
  tour:
    "select insert; cancellation_reason cancelled_at ends_at onsite_manager_id reschedule_reason rescheduled_at " +
    "starts_at status visit",
};

describe.each(testDatabases())("the catalog on $engine", ({ fresh }) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(await fresh());
  });
  afterAll(() => database.close());

  const ask = <Row extends Record<string, unknown>>(question: ReturnType<typeof sql>) =>
    database.withTenant({ builderId: crypto.randomUUID() }, (tx) => queryRows<Row>(tx, question));

  test("every table has a builder, and row security that holds its owner too", async () => {
    const tables = await ask<{ name: string; holds: boolean; builder: boolean; policies: object[] }>(sql`
      select relname as name, relrowsecurity and relforcerowsecurity as holds,
        exists (select from pg_attribute where attrelid = c.oid and attname = 'builder_id' and attnotnull) as builder,
        (select json_agg(json_build_object('for', cmd, 'to', roles, 'kind', permissive, 'using', qual, 'check', with_check))
          from pg_policies where schemaname = 'public' and tablename = relname) as policies
      from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f') order by relname`);
    const own = "(builder_id = ( SELECT current_builder_id() AS current_builder_id))";
    const policies = [{ for: "ALL", to: ["public"], kind: "PERMISSIVE", using: own, check: own }];
    expect(tables).toEqual(
      Object.keys(rights).map((name) => ({ name, holds: true, builder: true, policies })),
    );
  });

  test("every view, if there is one, is seen through with its reader's rights", async () => {
    const views = await ask(sql`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
        and not coalesce(reloptions @> '{security_invoker=true}', false)`);
    expect(views).toEqual([]);
  });

  test("every index and every foreign key leads with the builder", async () => {
    const [counted] = await ask(sql`
      with led as (
        select indkey[0] as first, indkey[0] as referred, indrelid as relation, indrelid as target from pg_index
        union all
        select conkey[1], confkey[1], conrelid, confrelid from pg_constraint where contype = 'f'
      )
      select count(*)::int as of_all,
        count(*) filter (where a.attname = 'builder_id' and b.attname = 'builder_id')::int as leading
      from led join pg_class c on c.oid = relation and c.relnamespace = 'public'::regnamespace
        left join pg_attribute a on a.attrelid = relation and a.attnum = first
        left join pg_attribute b on b.attrelid = target and b.attnum = referred`);
    expect(counted?.of_all).toBeGreaterThan(80);
    expect(counted?.leading).toBe(counted?.of_all);
  });

  test("the application's role is held by row security, owns nothing and may do no more than it needs", async () => {
    const [role] = await ask(sql`
      select current_user as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin as more,
        exists (select from pg_class where relowner = pg_roles.oid) as owns
      from pg_roles where rolname = current_user`);
    expect(role).toEqual({ name: "baton_app", more: false, owns: false });

    const granted = await ask<{ name: string; rights: string; changes: string }>(sql`
      select relname as name,
        concat_ws(' ', ${sql.join(
          ["select", "insert", "update", "delete", "truncate", "references", "trigger"].map(
            (right) => sql`case when has_table_privilege(c.oid, ${right}::text) then ${right}::text end`,
          ),
          sql`, `,
        )}) as rights,
        (select string_agg(attname, ' ' order by attname) from pg_attribute a
          where attrelid = c.oid and attnum > 0 and has_column_privilege(c.oid, attnum, 'update')) as changes
      from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'`);
    const found = granted.map((table) => [table.name, `${table.rights}; ${table.changes ?? ""}`.trim()]);
    expect(Object.fromEntries(found)).toEqual(rights);
  });

  test("no function runs with more rights than its caller, but the one that erases a buyer", async () => {
    // History is append-only for the application: taking a person out of it is the one exception, and done in one place.
    const functions = await ask(sql`
      select proname, prosecdef, has_function_privilege(oid, 'execute') as may,
        coalesce(proacl::text ~ '(^|[{,])=X', true) as anybody, proconfig as settings
      from pg_proc where pronamespace = 'public'::regnamespace order by proname`);
    const settings = ["search_path=pg_catalog, pg_temp"];
    expect(functions).toEqual([
      { proname: "current_builder_id", prosecdef: false, may: true, anybody: true, settings: null },
      { proname: "erase_buyer", prosecdef: true, may: true, anybody: false, settings },
    ]);
  });
});
