import type { Sql } from "postgres";
import { applicationRole } from "../tenant-transaction.ts";

/**
 * Makes sure that a transaction can become the application's role, and that the role is one that row security holds.
 *
 * @throws Error telling which is not so and what to run.
 */
export async function checkApplicationRole(pool: Sql): Promise<void> {
  const [role] = await pool<{ login: string; mayBecome: boolean; above: boolean }[]>`
    select session_user as login, ${mayBecome(pool)} as "mayBecome", rolsuper or rolbypassrls as above
    from pg_roles where rolname = ${applicationRole}`;
  if (!role)
    throw new Error(
      `Baton: the role ${applicationRole} is missing. Migrate with a login that may create roles.`,
    );
  if (role.above) {
    throw new Error(
      `Baton: the role ${applicationRole} is above row-level security, so builders would see each other's rows. ` +
        `Run: alter role ${applicationRole} nosuperuser nobypassrls`,
    );
  }
  if (!role.mayBecome) {
    throw new Error(
      `Baton: the login ${role.login} may not become ${applicationRole}. ` +
        `Run as an administrator: grant ${applicationRole} to "${role.login}"`,
    );
  }
}

/** Lets a login become the application's role, which is all it needs. Nothing happens where it already may. */
export async function letLoginIn(migrator: Sql, login: string): Promise<void> {
  const [role] = await migrator<{ mayBecome: boolean }[]>`
    select ${mayBecome(migrator, login)} as "mayBecome" from pg_roles where rolname = ${login}`;
  if (!role || role.mayBecome) return;
  await migrator`grant ${migrator(applicationRole)} to ${migrator(login)}`;
}

/** Until PostgreSQL 16 a member may become what it is a member of; since then that is a right of its own. */
function mayBecome(sql: Sql, login?: string) {
  return sql`pg_has_role(${login ?? sql`session_user`}, ${applicationRole},
    case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)`;
}
