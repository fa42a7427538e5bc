import type { Preview } from "@storybook/react-vite";
import { fn } from "storybook/test";
import { startBuild } from "../packages/widgets/src/stories/story-build.ts";

const preview: Preview = {
  args: { onReady: fn(), onChange: fn(), onSubmitted: fn(), onError: fn() },
  initialGlobals: { build: import.meta.env.BATON_STORY_BUILD ?? "react" },
  loaders: [({ args }) => ({ api: args.api?.() })],
  beforeEach: ({ globals, loaded }) => startBuild(globals.build, loaded.api),
  parameters: {
    layout: "fullscreen",
    a11y: {
      // A violation fails the story's test.
      test: "error",
      options: { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    },
  },
};

export default preview;
