import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "../trusted-documents");

/**
 * The operations that may be asked for by id alone: those of this release, and of every earlier one, since a page
 * may go on loading an old script. For servers; reads the folder `trusted-documents`.
 */
export function readTrustedDocuments(): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => Object.entries<string>(JSON.parse(readFileSync(path.join(folder, name), "utf8")))),
  );
}
