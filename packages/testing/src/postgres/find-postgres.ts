import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { npmPostgres } from "./npm-postgres.ts";

const debianRoot = "/usr/lib/postgresql";

/** The folder of a PostgreSQL's `initdb` and `postgres`: on PATH, where Debian keeps it, or from npm. */
export async function findPostgres(): Promise<string | null> {
  return installedPostgres() ?? (await npmPostgres());
}

function installedPostgres(): string | null {
  const onPath = (process.env.PATH ?? "").split(path.delimiter);
  const debian = existsSync(debianRoot)
    ? readdirSync(debianRoot)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => path.join(debianRoot, version, "bin"))
    : [];
  return (
    [...onPath, ...debian].find((folder) =>
      ["initdb", "postgres"].every((program) => existsSync(path.join(folder, program))),
    ) ?? null
  );
}
