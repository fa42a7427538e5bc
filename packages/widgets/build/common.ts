import { readFileSync } from "node:fs";
import path from "node:path";
import type { InlineConfig } from "vite";

/** The package's folder. */
export const here = path.dirname(import.meta.dirname);
export const dist = path.join(here, "dist");

export const { version } = JSON.parse(readFileSync(path.join(here, "package.json"), "utf8")) as {
  version: string;
};

/** Shared by all builds: browsers of mid-2024 on, which have light-dark() and container queries. */
export const common: InlineConfig = {
  root: here,
  configFile: false,
  logLevel: "warn",
  define: { __VERSION__: JSON.stringify(version) },
};

export const commonBuild: InlineConfig["build"] = {
  target: "es2023",
  cssTarget: ["chrome123", "firefox120", "safari17.5"],
  cssMinify: true,
  emptyOutDir: false,
  copyPublicDir: false,
  sourcemap: true,
};
