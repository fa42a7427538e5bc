// Compares what the build publishes with the reports that were reviewed; `--write` accepts it as it is now.
//   node packages/widgets/publish/report/api-report.ts [--write]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { styleText } from "node:util";
import { structuredPatch } from "diff";
import type { ElementsManifest } from "../manifest/manifest.ts";
import { dist, home, scratch } from "../paths.ts";
import { elementsReport } from "./elements-report.ts";

const folder = path.join(home, "api-report");

/** The reports by their file: the two entries' types, and the elements as HTML and CSS see them. */
function reports(): Record<string, string> {
  const manifestFile = path.join(dist, "custom-elements.json");
  if (!existsSync(manifestFile)) {
    throw new Error("there is no build to report on. Run: node .ci/baton.mjs run widgets");
  }
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as ElementsManifest;
  return {
    "react.md": readFileSync(path.join(scratch, "index.api.md"), "utf8"),
    "elements-module.md": readFileSync(path.join(scratch, "elements.api.md"), "utf8"),
    "elements.md": elementsReport(manifest.modules.flatMap(({ declarations }) => declarations)),
  };
}

function accept(now: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(now)) writeFileSync(path.join(folder, file), text);
  console.log(`Written to ${path.relative(process.cwd(), folder)}. Commit them with the change they report.`);
}

/** The lines that differ, as a patch; empty when none do. */
function difference(file: string, now: string): string {
  const reviewedFile = path.join(folder, file);
  const reviewed = existsSync(reviewedFile) ? readFileSync(reviewedFile, "utf8") : "";
  const { hunks } = structuredPatch(file, file, reviewed, now, undefined, undefined, { context: 1 });
  return hunks.flatMap(({ lines }) => lines.map(colour)).join("\n");
}

function colour(line: string): string {
  if (line.startsWith("+")) return styleText("green", line);
  return line.startsWith("-") ? styleText("red", line) : line;
}

const now = reports();
if (process.argv.includes("--write")) accept(now);
else {
  const changed = Object.entries(now).flatMap(([file, text]) => {
    const patch = difference(file, text);
    return patch === "" ? [] : [`api-report/${file}\n${patch}`];
  });
  if (changed.length > 0) {
    console.error(
      `${changed.join("\n\n")}\n\nBaton: what the widgets publish is not what was reviewed. If the change is meant, accept it and add a changeset:\n  node packages/widgets/publish/report/api-report.ts --write\n  npx changeset`,
    );
    process.exitCode = 1;
  }
}
