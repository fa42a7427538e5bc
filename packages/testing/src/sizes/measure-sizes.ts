import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { readModuleGraph } from "./module-graph.ts";
import { bundledForReact } from "./react-consumer.ts";

/** Kilobytes of 1000 bytes, by the artifact's name in `sizes.json`. */
export type MeasuredSizes = Readonly<Record<string, number>>;

/** The widgets beside the form, as elements are named. */
const furtherWidgets = [
  "prep-card",
  "promise-tracker",
  "buyer-intake",
  "osc-day",
  "osm-day",
  "morning-sync",
  "notifications",
  "tour-outcome",
  "clarification-thread",
];

/** @param dist the widgets' built folder */
export async function measureSizes(dist: string): Promise<MeasuredSizes> {
  const embed = path.join(dist, "embed");
  const graph = readModuleGraph(embed);
  const weigh = (files: readonly string[]) =>
    kilobytes(files.map((file) => readFileSync(path.join(embed, file))));

  const form = ["baton.js", ...graph.withAllNeeded(graph.fileOf("handoff-form"))];
  const language = graph.fileOf("es");
  const rest = graph.askedForLater(form).filter((file) => file !== language && !form.includes(file));
  // A page that has the form has fetched what follows it too, long before anybody looks for another widget.
  const formPage = [...form, ...rest];
  const further = furtherWidgets.map((name) => {
    const added = graph.withAllNeeded(graph.fileOf(name)).filter((file) => !formPage.includes(file));
    return [name, weigh(added)] as const;
  });
  const widgets = furtherWidgets.flatMap((name) => graph.withAllNeeded(graph.fileOf(name)));
  const atOnce = new Set([...form, ...widgets, "elements.js"]);
  const onDemand = graph.files.filter((file) => !atOnce.has(file));

  const react = path.join(dist, "react/index.js");
  const components = {
    HandoffForm: "handoff-form",
    PrepCard: "prep-card",
    PromiseTracker: "promise-tracker",
    BuyerIntake: "buyer-intake",
    OscDay: "osc-day",
    OsmDay: "osm-day",
    MorningSync: "morning-sync",
    Notifications: "notifications",
    TourOutcome: "tour-outcome",
    ClarificationThread: "clarification-thread",
  };
  const bundles: [string, number][] = [];
  for (const [component, name] of Object.entries(components)) {
    const code = await bundledForReact(react, component);
    bundles.push([`react-${name}`, kilobytes([Buffer.from(code)])]);
  }
  return {
    loader: weigh(["baton.js"]),
    "handoff-form": weigh(form),
    "handoff-form-rest": weigh(rest),
    ...Object.fromEntries(further),
    ...Object.fromEntries(bundles),
    "on-demand": weigh(onDemand),
    "sign-out": weigh([graph.fileOf("sign-out")]),
    "language-es": weigh([language]),
  };
}

/** As they are sent: each file compressed by itself. */
function kilobytes(files: readonly Buffer[]): number {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const bytes = files.reduce((sum, file) => sum + brotliCompressSync(file, quality).length, 0);
  return bytes / 1000;
}
