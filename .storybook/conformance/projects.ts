import { createRequire } from "node:module";
import path from "node:path";
import { findBrowser } from "@baton/testing/browser";
import { playwright } from "@vitest/browser-playwright";
import type { TestProjectInlineConfiguration } from "vitest/config";

const root = path.resolve(import.meta.dirname, "../..");
const requireByWidgets = createRequire(path.join(root, "packages/widgets/package.json"));

// Knip reads this file too, and needs no browser for it.
const launchOptions = process.env.VITEST ? await findBrowser() : {};

const in18 = (module: string) => requireByWidgets.resolve(module);

/** React 18.3 for whoever imports React, the stories' own renderer among them. */
const react18 = [
  { find: /^react$/, replacement: in18("react-18") },
  { find: /^react\/jsx-runtime$/, replacement: in18("react-18/jsx-runtime") },
  { find: /^react\/jsx-dev-runtime$/, replacement: in18("react-18/jsx-dev-runtime") },
  { find: /^react-dom$/, replacement: in18("react-dom-18") },
  { find: /^react-dom\/client$/, replacement: in18("react-dom-18/client") },
  { find: /^react-dom\/test-utils$/, replacement: in18("react-dom-18/test-utils") },
];

interface Conformance {
  readonly name: string;
  readonly file: string;
  readonly env?: Record<string, string>;
  readonly alias?: typeof react18;
}

function conformance({ name, file, env = {}, alias = [] }: Conformance): TestProjectInlineConfiguration {
  return {
    root,
    publicDir: path.join(root, "packages/widgets/dist"),
    // Each has a React of its own in what Vite prepares.
    cacheDir: path.join(root, "node_modules/.vite", name),
    resolve: { alias, dedupe: ["react", "react-dom"] },
    define: { "process.env.NODE_ENV": '"development"' },
    optimizeDeps: { include: ["react/jsx-dev-runtime", "react-dom/client", "storybook/test", "axe-core"] },
    test: {
      name,
      include: [`.storybook/conformance/${file}.conformance.test.ts`],
      env,
      // A story is found by its whole name.
      taskTitleValueFormatTruncate: 0,
      testTimeout: 60_000,
      browser: {
        enabled: true,
        headless: true,
        provider: playwright({ launchOptions }),
        instances: [{ browser: "chromium" }],
      },
    },
  };
}

/**
 * Every story on every build. `npm test` has them on React 19 with axe; here they are on React 18.3 and as the
 * elements that were built, and those tagged `every-look` go through axe in every look a page can ask for.
 */
export const conformanceProjects: TestProjectInlineConfiguration[] = [
  conformance({ name: "stories-react-18", file: "stories", env: { BATON_REACT: "18" }, alias: react18 }),
  conformance({ name: "stories-elements", file: "stories", env: { BATON_STORY_BUILD: "elements" } }),
  conformance({ name: "stories-script", file: "stories", env: { BATON_STORY_BUILD: "script" } }),
  conformance({ name: "axe", file: "axe" }),
];
