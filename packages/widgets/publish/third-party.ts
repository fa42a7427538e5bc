import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist } from "./paths.ts";

/** Folders of the packages whose code stands in our files, read from where the source maps say it came from. */
function bundledPackages(): Set<string> {
  const folders = new Set<string>();
  for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".js.map")) continue;
    const map = path.join(dist, file);
    const { sources } = JSON.parse(readFileSync(map, "utf8")) as { sources: string[] };
    for (const source of sources) {
      const from = path.resolve(path.dirname(map), source);
      const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(from.replaceAll("\\", "/"))?.[0];
      if (folder) folders.add(folder);
    }
  }
  return folders;
}

/**
 * Writes `dist/third-party.md`: the licence of every package whose code we ship, as each asks for.
 *
 * @throws Error when one has no licence to show
 */
export function writeNotices(): void {
  const notices = [...bundledPackages()].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file && !license) throw new Error(`${name} is bundled and has no licence.`);
    const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : String(license);
    return `## ${name} ${version}\n\n${text}\n`;
  });
  const head = "# Third-party code\n\nThe files of this package contain code of these packages.\n";
  writeFileSync(path.join(dist, "third-party.md"), [head, ...notices.sort()].join("\n"));
}
