import { readFileSync } from "node:fs";

/** What `npm run check:embed` holds the widgets to: one measured figure and the bar it must not miss. */
export interface Gate {
  /** What is measured, in words. */
  readonly says: string;
  readonly unit: string;
  readonly bar: { readonly atMost: number } | { readonly atLeast: number };
}

interface Sizes {
  readonly artifacts: Readonly<Record<string, { readonly says: string; readonly budget: number | null }>>;
}

/** Budgets stand beside the measured sizes, in one committed file. */
const sizes: Sizes = JSON.parse(
  readFileSync(new URL("../../../widgets/sizes.json", import.meta.url), "utf8"),
);

const sizeGates = Object.entries(sizes.artifacts).flatMap(([name, { says, budget }]) =>
  budget === null
    ? []
    : [[`size-${name}`, { says, unit: "kB", bar: { atMost: budget } } satisfies Gate] as const],
);

const none = (says: string): Gate => ({ says, unit: "", bar: { atMost: 0 } });

/** A project of Vitest whose tests must all pass; the reporter counts those that did not. */
const tests = (says: string): Gate => ({ says, unit: "failed", bar: { atMost: 0 } });

/** Every gate by name, in the order of the table at the end. One that was not measured counts as missed. */
export const gates: Readonly<Record<string, Gate>> = {
  ...Object.fromEntries(sizeGates),
  "speed-ratio": {
    says: "script time to usable at 4× throttle: the nearer peer's ÷ ours",
    unit: "×",
    bar: { atLeast: 2 },
  },
  "layout-shift-script": {
    says: "layout shift while loading, script tag",
    unit: "",
    bar: { atMost: 0.01 },
  },
  "layout-shift-react": { says: "layout shift while loading, React", unit: "", bar: { atMost: 0.01 } },
  "csp-violations": none("violations under the strict policy"),
  "kept-listeners": none("listeners kept after 50 remounts"),
  "kept-nodes": none("nodes kept after 50 remounts"),
  "kept-timers": none("timers and observers kept after 50 remounts"),
  "root-font-size": { says: "size change with the root at 62.5 %", unit: "%", bar: { atMost: 0 } },
  "outside-rules": none("style rules outside the shadow roots"),
  globals: { says: "global names", unit: "", bar: { atMost: 1 } },
  "host-hotkeys": none("host hotkeys set off by typing"),
  "host-styles": none("computed styles changed by a host's CSS"),
  "foreign-requests": none("requests to other origins, cookies set"),
  "tests-embed": tests("host pages: CSP, leaks, keys, moves, styles, trouble, loading, guides"),
  "characters-lost": none("characters lost in the torture run"),
  "tests-torture": tests("the torture run, on both builds"),
  "tests-package": tests("the package: publint, attw, manifest, its users' compilers"),
  "tests-stories-react-18": tests("every story on React 18.3"),
  "tests-stories-elements": tests("every story as custom elements"),
  "tests-stories-script": tests("every story by script tag"),
  "tests-axe": tests("axe A + AA: every widget × both builds × every look"),
};
