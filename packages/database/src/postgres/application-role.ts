import type { Sql } from "postgres";
import { applicationRole } from "../tenant-transaction.ts";

/**
 * Makes sure that the application's role is one that row security holds.
 *
 * @throws Error telling what to run where it is not.
 */
export async function checkRole(pool: Sql, name = applicationRole): Promise<void> {
  const [role] = await pool<{ above: boolean }[]>`
    select rolsuper or rolbypassrls as above from pg_roles where rolname = ${name}`;
  if (!role?.above) return;
  throw new Error(
    `Baton: the role ${name} is above row-level security, so builders would see each other's rows. ` +
      `Run as an administrator: alter role ${name} nosuperuser nobypassrls`,
  );
}

/**
 * Lets a login become the application's role, which is all it needs. Nothing happens where it already may. Until
 * PostgreSQL 16 a member may become what it is a member of; since then that is a right of its own.
 */
export async function letLoginIn(migrator: Sql, login: string): Promise<void> {
  const [found] = await migrator<{ may: boolean }[]>`
    select pg_has_role(${login}, ${applicationRole},
      case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as may`;
  if (!found?.may) await migrator`grant ${migrator(applicationRole)} to ${migrator(login)}`;
}
