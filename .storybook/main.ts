import type { StorybookConfig } from "@storybook/react-vite";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../packages/widgets/src/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-vitest", "@storybook/addon-a11y"],
  // The script tag's build, as it is served.
  staticDirs: ["../packages/widgets/dist"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
