import { createHash } from "node:crypto";
import { existsSync, globSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { createTemplate } from "@baton/database";
import { cacheFolder } from "../npm/npm-package.ts";

const databasePackage = path.resolve(import.meta.dirname, "../../../database");

/**
 * The dump of a PGlite database with Baton's tables. Making one takes seconds, starting from one a fraction, so it
 * is kept until anything in the database package changes.
 */
export async function preparePglite(): Promise<string> {
  const folder = await cacheFolder();
  const file = path.join(folder, `pglite-${await fingerprint()}.tar`);
  if (existsSync(file)) return file;
  const aside = await mkdtemp(`${file}.`);
  try {
    const dump = await createTemplate();
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
  for (const file of files) hash.update(file).update(await readFile(file));
  // The path names the version.
  hash.update(createRequire(path.join(databasePackage, "package.json")).resolve("@electric-sql/pglite"));
  return hash.digest("hex").slice(0, 16);
}
