// Builds dist/: react/ (an npm host's) and embed/ (the script tag's and the ES module with all elements). Types and
// what else is published come after, in publish/finish.ts.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, version } from "./build/common.ts";
import { buildEmbed } from "./build/embed.ts";
import { buildReact } from "./build/react.ts";
import { writeStyles } from "./build/styles.ts";

/** The hash of every script, for `integrity=` on a page that pins a version. */
function writeIntegrity(): void {
  const embed = path.join(dist, "embed");
  const files = readdirSync(embed)
    .filter((name) => name.endsWith(".js"))
    .map((name) => [
      name,
      `sha384-${createHash("sha384")
        .update(readFileSync(path.join(embed, name)))
        .digest("base64")}`,
    ]);
  const release = { version, files: Object.fromEntries(files) };
  writeFileSync(path.join(embed, "integrity.json"), `${JSON.stringify(release, null, 2)}\n`);
}

rmSync(dist, { recursive: true, force: true });
await buildReact();
await writeStyles();
await buildEmbed();
writeIntegrity();
