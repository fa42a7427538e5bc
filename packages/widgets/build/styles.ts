import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { dist } from "./common.ts";

/** Where the React build keeps each widget's description. */
const widgets = [
  ["handoff-form", "handoffForm"],
  ["prep-card", "prepCard"],
  ["promise-tracker", "promiseTracker"],
  ["buyer-intake", "buyerIntake"],
  ["clarification-thread", "clarificationThread"],
  ["osc-day", "oscDay"],
  ["osm-day", "osmDay"],
  ["morning-sync", "morningSync"],
  ["notifications", "notifications"],
  ["tour-outcome", "tourOutcome"],
] as const;

/** Sheets that come with code on demand, as the React build names them. */
const later = ["handoff-form/panel/beside.css_inline.js"];

/**
 * dist/styles.css: every style sheet the widgets adopt, once, for the shadow roots that a server writes into its pages.
 * Read from the React build, so it cannot say anything else; `buildReact()` comes first.
 */
export async function writeStyles(): Promise<void> {
  const texts = new Set<string>();
  for (const [folder, name] of widgets) {
    const file = pathToFileURL(path.join(dist, "react", folder, `${folder}.js`)).href;
    const module = (await import(file)) as Record<string, { readonly css: readonly string[] }>;
    for (const text of module[name]?.css ?? []) texts.add(text);
  }
  for (const name of later) {
    const module = (await import(pathToFileURL(path.join(dist, "react", name)).href)) as { default: string };
    texts.add(module.default);
  }
  writeFileSync(path.join(dist, "styles.css"), [...texts].join("\n"));
}
