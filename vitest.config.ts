import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { findBrowser } from "@baton/testing/browser";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const require = createRequire(import.meta.url);

/** Ends what hangs, in milliseconds: no test is a measure of speed, and a busy machine takes its time. */
const patience = 30_000;

/** Tests in Node: everything named *.test.ts below a folder, but for those that name where else they run. */
function nodeProject(
  name: string,
  folder: string,
  test: TestProjectInlineConfiguration["test"] = {},
): TestProjectInlineConfiguration {
  return {
    root: folder,
    // Bundled and unbundled importers must share one graphql, or its types are not the same types.
    resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve("graphql/index.js") }] },
    test: {
      name,
      include: ["src/**/*.test.{ts,tsx}"],
      exclude: ["**/*.{browser,e2e}.test.{ts,tsx}"],
      // Loading the API takes longer than most files of its tests: a worker does it once. No module of ours keeps state.
      isolate: false,
      unstubEnvs: true,
      testTimeout: patience,
      ...test,
    },
  };
}

const onDatabases = {
  globalSetup: [path.resolve("packages/testing/src/databases/global-setup.ts")],
  testTimeout: 2 * patience,
  hookTimeout: 2 * patience,
};

// Knip reads this file too, and needs no browser for it.
const launchOptions = process.env.VITEST ? await findBrowser() : {};

/** A new object each time: Vitest writes into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions }),
  instances: [{ browser: "chromium" as const }],
});

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, and of two that is half: tests wait for browsers and databases more than they work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      nodeProject("playbook", "packages/playbook"),
      nodeProject("database", "packages/database", onDatabases),
      nodeProject("api", "packages/api", onDatabases),
      nodeProject("testing", "packages/testing", onDatabases),
      // They replace the clock, the document and the modules themselves.
      nodeProject("widgets-unit", "packages/widgets", { isolate: true }),
      nodeProject("portal", "apps/portal"),
      nodeProject("server", "apps/server", onDatabases),
      // These two are `npm run check:e2e`, and no part of `npm test`: servers, browsers and workers that start and die.
      nodeProject("e2e", "apps/server", {
        globalSetup: [...onDatabases.globalSetup, path.resolve("packages/testing/src/demo/global-setup.ts")],
        include: ["**/*.e2e.test.ts"],
        exclude: ["**/node_modules/**"],
        testTimeout: 10 * patience,
        hookTimeout: 10 * patience,
      }),
      nodeProject("week", "apps/server", {
        ...onDatabases,
        include: ["e2e/week/*.test.ts"],
        hookTimeout: 10 * patience,
      }),
      {
        root: "packages/widgets",
        // Put in by the build.
        define: { __VERSION__: JSON.stringify("0.0.0-test") },
        publicDir: "dist",
        test: {
          name: "widgets",
          include: ["src/**/*.browser.test.{ts,tsx}"],
          testTimeout: patience,
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: path.resolve(".storybook") })],
        test: { name: "storybook", testTimeout: patience, browser: browser() },
      },
    ],
  },
});
