import path from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { conformanceProjects } from "../.storybook/conformance/projects.ts";

const root = path.resolve(import.meta.dirname, "..");
const hosts = path.join(root, "apps/hosts");

/** Gates on host pages: each file drives a Chromium of its own against a server of its own. */
const onHostPages: TestProjectInlineConfiguration["test"] = {
  include: ["**/*.embed.test.ts"],
  exclude: ["**/node_modules/**"],
  globalSetup: [path.join(hosts, "src/harness/global-setup.ts")],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** Gates on the package as it is packed and installed elsewhere. */
const onThePackage: TestProjectInlineConfiguration["test"] = {
  include: ["publish/**/*.embed.test.ts"],
  testTimeout: 120_000,
  hookTimeout: 240_000,
};

/** The tests of `npm run check:embed`; `npm test` runs none of them. */
export default defineConfig({
  root,
  test: {
    reporters: [
      "default",
      // For `.ci/run` to count.
      ["json", { outputFile: path.join(root, ".baton/tests/embed.json") }],
      path.join(root, "packages/testing/src/gates/gate-reporter.ts"),
    ],
    // Two browsers and two servers are what a machine of two cores carries without timings going astray.
    maxWorkers: 2,
    projects: [
      {
        root: hosts,
        test: { name: "embed", ...onHostPages, exclude: ["**/node_modules/**", "src/torture/**"] },
      },
      // With a server of its own: it takes the network away and writes in every field.
      { root: hosts, test: { name: "torture", ...onHostPages, include: ["src/torture/*.embed.test.ts"] } },
      { root: path.join(root, "packages/widgets"), test: { name: "package", ...onThePackage } },
      ...conformanceProjects,
    ],
  },
});
