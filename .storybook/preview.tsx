import type { Preview } from "@storybook/react-vite";
import { lazy, Suspense } from "react";
import { fn } from "storybook/test";
import { startBuild } from "../packages/widgets/src/stories/story-build.ts";
import { breakHost } from "./broken-hosts.ts";
import { globalTypes, initialGlobals } from "./toolbar.ts";

// Tests have no use for it.
const DocsPage = lazy(() => import("./docs-page.tsx"));

const preview: Preview = {
  tags: ["autodocs"],
  args: { onReady: fn(), onChange: fn(), onSubmitted: fn(), onError: fn() },
  globalTypes,
  initialGlobals,
  loaders: [({ args }) => ({ api: args.api?.() })],
  async beforeEach({ globals, loaded }) {
    const mend = loaded.api && breakHost(globals.host, loaded.api);
    // The story before may have scrolled, and the page is not always laid out without it before the next one comes.
    document.documentElement.scrollTop = 0;
    const end = await startBuild(globals.build, loaded.api);
    return async () => {
      mend?.();
      loaded.api?.hangUp();
      await end();
    };
  },
  decorators: [
    (Story, { globals: { language, text } }) => (
      <div
        lang={language === "es" ? "es" : "en"}
        dir={language === "rtl" ? "rtl" : undefined}
        // Every size in a widget follows from this one.
        style={text === "200%" ? ({ "--baton-font-size": "32px" } as object) : undefined}
      >
        <Story />
      </div>
    ),
  ],
  parameters: {
    layout: "fullscreen",
    docs: {
      page: () => (
        <Suspense>
          <DocsPage />
        </Suspense>
      ),
    },
    a11y: {
      // A violation fails the story's test.
      test: "error",
      options: { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    },
  },
};

export default preview;
