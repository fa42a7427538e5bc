import { createHash } from "node:crypto";
import { existsSync, globSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { openDatabase } from "@baton/database";
import { PGlite } from "@electric-sql/pglite";
import { cacheFolder } from "../npm/npm-package.ts";

const databasePackage = path.resolve(import.meta.dirname, "../../../database");

/**
 * The dump of a PGlite folder with Baton's tables. Making one takes seconds, starting from one a fraction, so it
 * is kept until anything in the database package changes.
 */
export async function preparePglite(): Promise<string> {
  const folder = await cacheFolder();
  const file = path.join(folder, `pglite-${await fingerprint()}.tar`);
  if (existsSync(file)) return file;
  const aside = await mkdtemp(`${file}.`);
  try {
    const dataDirectory = path.join(aside, "data");
    const database = await openDatabase({ dataDirectory });
    await database.close();
    const pglite = await PGlite.create(dataDirectory);
    const dump = await pglite.dumpDataDir("none");
    await pglite.close();
    const written = path.join(aside, "dump.tar");
    await writeFile(written, Buffer.from(await dump.arrayBuffer()));
    await rename(written, file);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return file;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const files = globSync(["package.json", "src/**/*.ts", "migrations/**/*"], {
    cwd: databasePackage,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, new URL(import.meta.resolve("@electric-sql/pglite"))]) {
    hash.update(String(file)).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}
