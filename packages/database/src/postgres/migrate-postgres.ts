import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { migrationsFolder, newestMigration } from "../migrations.ts";
import { applicationRole } from "../tenant-transaction.ts";
import { letLoginIn } from "./application-role.ts";

/** Any number no other program on the same database is likely to take: "baton" in ASCII. */
const migrationLock = 0x62_61_74_6f_6e;

/**
 * Applies what is not yet applied, as `migrationUrl`'s login, and lets the pool's login in. Any number of processes
 * may start at once: one migrates, the others wait for it. With nothing to do it takes one look and no rights.
 */
export async function migratePostgres(pool: Sql, migrationUrl: string): Promise<void> {
  if (await isUpToDate(pool)) return;
  const [{ login } = { login: "" }] = await pool<{ login: string }[]>`select session_user as login`;
  const migrator = postgres(migrationUrl, {
    max: 1,
    connection: { application_name: "baton migrations" },
    onnotice: () => {},
  });
  try {
    // Held by the session, and there is only this one: released when it ends.
    await migrator`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(migrator), { migrationsFolder });
    await letLoginIn(migrator, login);
  } catch (error) {
    if (isNotAllowed(error)) throw new Error(notAllowed(login), { cause: error });
    throw error;
  } finally {
    await migrator.end({ timeout: 5 });
  }
}

/** Looked up as the application's role: the login itself need not have any right on the tables. */
async function isUpToDate(pool: Sql): Promise<boolean> {
  try {
    const [row] = await pool.begin(async (sql) => {
      await sql`select set_config('role', ${applicationRole}, true)`;
      return sql<
        { newest: string | null }[]
      >`select max(created_at) as newest from drizzle.__drizzle_migrations`;
    });
    return Number(row?.newest ?? 0) >= newestMigration();
  } catch (error) {
    // No such role, table or right yet: 22023, 42P01, 3F000, 42501. Whatever else it is must not pass for that.
    if (error instanceof postgres.PostgresError && /^(22023|42P01|3F000|42501)$/.test(error.code))
      return false;
    throw error;
  }
}

function isNotAllowed(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof postgres.PostgresError && cause.code === "42501";
}

function notAllowed(login: string): string {
  return (
    `Baton: the login ${login} can neither use Baton's tables nor bring them up to date. Give the login that owns ` +
    "them, or may make them, in DATABASE_MIGRATION_URL: it does both at the next start. Where they are up to date, " +
    `it is enough that an administrator runs: grant ${applicationRole} to "${login}"`
  );
}
