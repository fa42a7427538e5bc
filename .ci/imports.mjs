// Which part may import which: dependency-cruiser fails `npm test` on anything else.
// A part reaches another only by its package name, so only what its `exports` map offers.

const code = (part) => `^(packages|apps)/${part}/`;
/** Not the product but what examines it: may use @baton/testing. */
const TESTS =
  "[.](test|stories|fixture|arbitrary)[.]tsx?$|/test-[^/]+[.]tsx?$|^packages/testing/|^apps/hosts/|/(testing|e2e)/";

/** What each package's own code may import of ours, besides itself. */
const MAY_IMPORT = {
  playbook: [],
  database: ["playbook"],
  api: ["playbook", "database"],
  "api-contract": [],
  widgets: ["api-contract", "playbook"],
};

const directions = Object.entries(MAY_IMPORT).map(([part, allowed]) => ({
  name: `${part}-imports`,
  comment: `${part} may import ${allowed.join(", ") || "no other part"}.`,
  severity: "error",
  from: { path: code(part), pathNot: TESTS },
  to: { path: "^(packages|apps)/", pathNot: [part, ...allowed].map(code) },
}));

export default {
  forbidden: [
    ...directions,
    {
      name: "database-takes-types-only",
      comment: "The tables know the shape of what they hold, not the rules about it.",
      severity: "error",
      from: { path: code("database"), pathNot: TESTS },
      to: { path: code("playbook"), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-app-is-imported",
      comment: "Apps put packages together; nothing builds on an app, and no app on another.",
      severity: "error",
      from: { path: "^(?:packages|apps)/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "testing-only-in-tests",
      comment: "@baton/testing is for tests.",
      severity: "error",
      from: { path: "^(packages|apps)/", pathNot: TESTS },
      to: { path: code("testing") },
    },
    {
      name: "by-package-name",
      comment: "Another part is imported by its name: a relative path goes around its exports map.",
      severity: "error",
      from: { path: "^(?:packages|apps)/([^/]+)/" },
      to: { path: "^(packages|apps)/", pathNot: "^(packages|apps)/$1/", dependencyTypes: ["local"] },
    },
    {
      name: "browser-and-rules-without-node",
      comment: "These run in a browser, and the rules do no I/O.",
      severity: "error",
      from: {
        path: "^packages/(playbook|api-contract|widgets)/src/|^apps/portal/src/",
        // An entry of its own, for servers.
        pathNot: [TESTS, "^packages/api-contract/src/trusted-documents[.]ts$"],
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-circles",
      comment:
        "Files that need each other are one idea, or hide a third. What is loaded on demand may name what loads it.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only", "dynamic-import"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      // What Vite gives as text ("?raw"), or takes from a guide's code blocks, is found by Vite, not by this resolver.
      to: { couldNotResolve: true, pathNot: "\\?raw$|^guide/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/(dist|[.]baton|storybook-static|generated)/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
