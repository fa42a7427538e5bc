/** The folders whose files decide: what they only say in words is not a rule. */
const rules = [
  "timing/*.ts",
  "policy/*.ts",
  "tours/*.ts",
  "commitments/*.ts",
  "clarifications/*.ts",
  "follow-ups/*.ts",
  "morning-sync/{sync,timer}.ts",
  "day/*.ts",
  "handoffs/{lifecycle,mark-action-done,record-outcome,return,review-read-back,start-from}.ts",
];

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.config.mjs" },
  mutate: [
    ...rules.map((files) => `.baton/src/${files}`),
    "!.baton/src/**/*.test.ts",
    "!.baton/src/**/*.{arbitrary,fixture}.ts",
    // Words for people.
    "!.baton/src/timing/format.ts",
  ],
  // A changed message or pattern of characters changes no rule; their own tests read them.
  mutator: { excludedMutations: ["StringLiteral", "Regex"] },
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  disableTypeChecks: true,
  // There is none: with one, Stryker asks for a TypeScript that still has its old interface.
  tsconfigFile: "none.json",
  tempDirName: ".stryker-tmp",
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: ".baton/mutants.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 2,
  // One change that no test notices is one too many.
  thresholds: { high: 100, low: 100, break: 100 },
};
