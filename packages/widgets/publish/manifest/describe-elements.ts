import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from "custom-element-vs-code-integration";
import { dist, home } from "../paths.ts";
import { jsxTypes, runtimes } from "./jsx-types.ts";
import { writeManifest } from "./manifest.ts";
import { readTypes } from "./read-types.ts";

/** Writes the manifest of the elements, and from it what editors and JSX know about them. */
export async function describeElements(): Promise<void> {
  const manifest = writeManifest(readTypes());
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  // It reads the package's name and version from the working directory, as it is imported.
  process.chdir(home);
  const { getWebTypesData } = await import("custom-element-jet-brains-integration");
  const quiet = { hideLogs: true };
  const files: Record<string, string> = {
    "custom-elements.json": JSON.stringify(manifest),
    "editors/vscode.html-custom-data.json": getVsCodeHtmlCustomData(manifest, quiet),
    "editors/vscode.css-custom-data.json": getVsCodeCssCustomData(manifest, quiet),
    "editors/web-types.json": getWebTypesData(manifest, { ...quiet, packageJson: false }),
  };
  mkdirSync(path.join(dist, "editors"), { recursive: true });
  for (const [file, json] of Object.entries(files)) {
    writeFileSync(path.join(dist, file), `${JSON.stringify(JSON.parse(json, distinct), null, 2)}\n`);
  }
  for (const [file, runtime] of Object.entries(runtimes)) {
    writeFileSync(path.join(dist, "types", file), jsxTypes(runtime, elements));
  }
}

/** What all elements share is listed once, not once an element: for `JSON.parse`. */
function distinct(key: string, value: unknown): unknown {
  const isShared = ["properties", "pseudoElements", "pseudo-elements"].includes(key);
  if (!isShared || !Array.isArray(value)) return value;
  return [...new Map(value.map((thing: { name: string }) => [thing.name, thing])).values()];
}
