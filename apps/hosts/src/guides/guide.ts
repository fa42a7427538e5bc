import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { blocksOf } from "./blocks.ts";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const guides = join(repository, "docs/guides");
const release = join(repository, "packages/widgets/dist/embed/integrity.json");
// Below the packages that this one has, as an app's own source is.
const scratch = fileURLToPath(new URL("../../node_modules/.guides/", import.meta.url));

/** What stands in the guides for what every reader has another of. */
export interface Own {
  /** Origin of Baton's server. */
  readonly api: string;
  readonly tourId: string;
  readonly publishableKey?: string;
}

export interface Guide {
  /** The code that is saved under a name, with the reader's own addresses and ids. */
  file(name: string, own: Own): Promise<string>;
  /** Saves named blocks, and `more`, into a folder that is gone after the test; answers with its path. */
  save(names: readonly string[], own: Own, more?: Readonly<Record<string, string>>): Promise<string>;
  /** Named blocks that nobody has asked for yet. */
  unused(): readonly string[];
}

export async function readGuide(name: string): Promise<Guide> {
  const blocks = blocksOf(await readFile(join(guides, `${name}.md`), "utf8"));
  const unused = new Set(blocks.flatMap(({ file, isRun }) => (isRun ? [file ?? "without a name"] : [])));
  const file: Guide["file"] = async (wanted, own) => {
    unused.delete(wanted);
    const found = blocks.find(({ file }) => file === wanted);
    if (!found) throw new Error(`${name}.md has no block named ${wanted}.`);
    return filledIn(found.code, own);
  };
  return {
    file,
    unused: () => [...unused],
    async save(names, own, more = {}) {
      const folder = join(scratch, name);
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const texts = await Promise.all(names.map(async (name) => [name, await file(name, own)] as const));
      for (const [path, text] of [...texts, ...Object.entries(more)]) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      return folder;
    },
  };
}

/** Puts in place of the guides' addresses and ids those of the test; nothing else of the code is touched. */
async function filledIn(code: string, { api, tourId, publishableKey = "" }: Own): Promise<string> {
  const { version, files } = JSON.parse(await readFile(release, "utf8")) as {
    version: string;
    files: { "baton.js": string };
  };
  return code
    .replaceAll("https://baton.example.com", api)
    .replaceAll("wss://baton.example.com", api.replace(/^http/, "ws"))
    .replaceAll("VG91cjo…", tourId)
    .replaceAll("pk_…", publishableKey)
    .replace(/\/embed\/\d+\.\d+\.\d+\//g, `/embed/${version}/`)
    .replaceAll("sha384-…", files["baton.js"]);
}
