import { rmSync } from "node:fs";
import path from "node:path";
import { dist } from "../paths.ts";
import { writeDeclarations } from "./declarations.ts";
import { rollUp } from "./roll-up.ts";

/** The entries of the package that have code, by the source file each begins with. */
const entries = ["index", "elements"];

/** Writes `dist/types`, and a report of each entry's public surface beside the declarations. */
export function writeTypes(): void {
  const folder = path.join(dist, "types");
  rmSync(folder, { recursive: true, force: true });
  // The loader is no entry, but names a global.
  writeDeclarations([...entries, "elements/loader"]);
  for (const entry of entries) rollUp(entry, path.join(folder, `${entry}.d.ts`));
}
