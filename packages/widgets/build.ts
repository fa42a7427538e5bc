// Builds dist/: react/ (an npm host's), embed/ (the script tag's and the ES module with all elements), the types.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { dist, here, version } from "./build/common.ts";
import { buildEmbed } from "./build/embed.ts";
import { buildReact } from "./build/react.ts";
import { writeStyles } from "./build/styles.ts";

/** The sources import other packages' sources, so declarations come out by folder; only ours are shipped. */
function writeTypes(): void {
  const tsc = createRequire(import.meta.url)
    .resolve("typescript/package.json")
    .replace("package.json", "bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", path.join(here, "tsconfig.build.json")], { stdio: "inherit" });
  renameSync(path.join(dist, "declarations/packages/widgets/src"), path.join(dist, "types"));
  rmSync(path.join(dist, "declarations"), { recursive: true });
}

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
writeTypes();
