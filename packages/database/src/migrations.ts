import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";

/** The SQL that makes the tables, in order, each written by drizzle-kit or by hand; never changed once released. */
export const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));

/** When the newest migration was written, ms since the epoch: what Drizzle keeps of each that was applied. */
export function newestMigration(): number {
  return Math.max(...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis));
}
