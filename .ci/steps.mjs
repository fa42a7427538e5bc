// Every step of `npm start`, `npm test` and the other commands of package.json, by name; `node .ci/baton.mjs run NAME...` runs single ones.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "./child.mjs";

const PNPM = "pnpm@12.18.0";
const root = path.dirname(import.meta.dirname);

const steps = {
  install: { title: "install the packages", go: install },
  codegen: {
    title: "generated operations are fresh",
    go: ({ node }) => node(["packages/api-contract/codegen.ts", "--check"]),
  },
  types: { title: "types", go: checkTypes },
  lint: {
    title: "lint and format",
    go: ({ tool }) =>
      tool("@biomejs/biome", "biome", [
        "ci",
        "--error-on-warnings",
        "--diagnostic-level=warn",
        `--colors=${process.stdout.isTTY ? "force" : "off"}`,
        ".",
      ]),
  },
  imports: {
    title: "import directions",
    go: ({ tool }) =>
      tool("dependency-cruiser", "depcruise", ["--config", ".ci/imports.mjs", "packages", "apps"]),
  },
  unused: {
    title: "unused code",
    go: ({ tool }) =>
      tool("knip", "knip", ["--config", ".ci/knip.json", "--no-progress", "--no-config-hints"]),
  },
  widgets: { title: "build the widgets", go: ({ script }) => script("packages/widgets", "build") },
  portal: { title: "build the portal", go: ({ script }) => script("apps/portal", "build") },
  "api-report": {
    title: "what the widgets publish was reviewed",
    go: ({ node }) => node(["packages/widgets/publish/report/api-report.ts"]),
  },
  tests: { title: "tests", go: ({ tool }) => runTests(tool, "tests", ["!e2e", "!week"]) },
  e2e: { title: "the running product", go: ({ tool }) => runTests(tool, "e2e", ["e2e"]) },
  week: {
    title: "a week of 200 tours, with workers killed",
    go: ({ tool }) => runTests(tool, "week", ["week"]),
  },
  server: { title: "the server", go: startServer },
  "gates-clear": { title: "forget what was measured before", go: forgetGates },
  sizes: { title: "sizes", go: ({ node }) => node(["packages/testing/src/sizes/check-sizes.ts"]) },
  embed: {
    title: "the widgets on host pages",
    go: ({ tool }) => tool("vitest", "vitest", ["run", "--config", ".ci/vitest.embed.config.ts"]),
  },
  speed: { title: "speed beside others", go: measureSpeed },
  rules: { title: "no rule of the playbook can be changed unnoticed", go: checkRules },
  gates: {
    title: "every gate and its bar",
    go: ({ node }) => node(["packages/testing/src/gates/report.ts"]),
  },
  storybook: {
    title: "the widgets' stories",
    go: ({ tool }) => tool("storybook", "storybook", ["dev", "--port", "6006", "--no-open"]),
  },
};

/** The names of the steps of each command, in order; the lists of a list are run side by side. */
export const plans = {
  start: ["install", "widgets", "portal", "server"],
  test: [
    "install",
    [
      ["codegen", "types", "lint", "imports", "unused"],
      ["widgets", "api-report", "portal"],
    ],
    "tests",
  ],
  storybook: ["install", "widgets", "storybook"],
  "check-embed": ["install", "gates-clear", "widgets", "portal", "sizes", "embed", "speed", "gates"],
  "check-rules": ["rules"],
  // One after the other: the first holds how soon a question is seen.
  "check-e2e": ["install", "widgets", "portal", "e2e", "week"],
};

/** When one of these fails, nothing after it can be trusted. */
export const blocking = new Set(["install", "widgets", "portal"]);

export const stepNames = Object.keys(steps);

/** Runs one step with the given Node; resolves to its exit code. `hear`: see `run`. */
export function runStep(name, { node, env, hear }) {
  const options = { cwd: root, env, hear };
  return steps[name].go({
    env,
    node: (args, extra) => run(node, args, { ...options, ...extra }),
    tool: (packageName, bin, args) => run(node, [binOf(packageName, bin), ...args], options),
    script: (folder, script) => run(node, ["--run", script], { ...options, cwd: path.join(root, folder) }),
    npx: (args) => run("npx", args, options),
  });
}

export function titleOf(name) {
  return steps[name].title;
}

function install({ npx }, ...more) {
  return npx([
    "-y",
    "--prefer-offline",
    "-p",
    PNPM,
    "--",
    "pnpm",
    "install",
    "--frozen-lockfile",
    "--reporter=append-only",
    ...more,
  ]);
}

/** Runs projects of vitest.config.ts; what came of them is left for `.ci/run` to count. */
function runTests(tool, name, projects) {
  return tool("vitest", "vitest", [
    "run",
    ...projects.map((project) => `--project=${project}`),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=.baton/tests/${name}.json`,
  ]);
}

/** A figure of an earlier run must not stand in for one that this run did not take. */
function forgetGates() {
  rmSync(path.join(root, ".baton/gates"), { recursive: true, force: true });
  return 0;
}

/** The embeds measured beside ours are packages of a workspace that nothing else installs. */
async function measureSpeed(tools) {
  const installed = await install(tools, "--ignore-workspace", "--dir", "bench/embed");
  return installed === 0 ? tools.node(["bench/embed/speed.ts"]) : installed;
}

/** Stryker brings a compiler and half of Babel, so it too is a workspace that nothing else installs. */
async function checkRules(tools) {
  const installed = await install(tools, "--ignore-workspace", "--dir", "bench/rules");
  return installed === 0 ? tools.node(["bench/rules/check.mjs"]) : installed;
}

/** Every folder with a tsconfig.json, and this one, which covers what stands at the root. */
async function checkTypes({ tool }) {
  const members = ["packages", "apps"].flatMap((parent) =>
    readdirSync(path.join(root, parent)).map((name) => path.join(parent, name)),
  );
  const projects = [".ci", ".storybook", "bench/embed", ...members].filter((folder) =>
    existsSync(path.join(root, folder, "tsconfig.json")),
  );
  const codes = [];
  for (const project of projects) codes.push(await tool("typescript", "tsc", ["-p", project]));
  return codes.find((code) => code !== 0) ?? 0;
}

function startServer({ node, env }) {
  const tsx = createRequire(path.join(root, "apps/server/package.json")).resolve("tsx");
  return node(["--import", pathToFileURL(tsx).href, "apps/server/src/main.ts"], {
    env: {
      ...env,
      // Covers every package: tsx leaves the decorators of files outside a tsconfig's own folder alone.
      TSX_TSCONFIG_PATH: path.join(root, "tsconfig.base.json"),
      BATON_END_WITH_PARENT: "1",
    },
  });
}

/** The script behind a package's command, so that the Node we chose runs it and no shell stands between. */
function binOf(packageName, bin) {
  const manifestPath = path.join(root, "node_modules", packageName, "package.json");
  const { bin: bins } = createRequire(manifestPath)(manifestPath);
  return path.join(path.dirname(manifestPath), typeof bins === "string" ? bins : bins[bin]);
}
