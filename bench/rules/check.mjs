// Mutation check of the playbook: every condition, comparison and figure of its rules is changed, one at a time, and
// some test beside them has to fail. Runs on a copy, because Stryker makes a project of its own from its folder.
//   node .ci/baton.mjs check-rules
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const here = import.meta.dirname;
const copy = path.join(here, ".baton");
rmSync(copy, { recursive: true, force: true });
cpSync(path.join(here, "../../packages/playbook/src"), path.join(copy, "src"), { recursive: true });

const manifest = createRequire(import.meta.url).resolve("@stryker-mutator/core/package.json");
const stryker = path.join(path.dirname(manifest), "bin/stryker.js");
const { status } = spawnSync(process.execPath, [stryker, "run", "stryker.config.mjs"], {
  cwd: here,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
