// Builds dist/: index.js (React, peers left out), elements.js and baton.js (Preact, everything in), and the types.
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type InlineConfig } from "vite";

const here = import.meta.dirname;
const dist = path.join(here, "dist");

/** Shared by all: browsers of mid-2024 on, which have light-dark() and container queries. */
const common: InlineConfig = {
  root: here,
  configFile: false,
  logLevel: "warn",
  build: {
    target: "es2023",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    cssMinify: true,
    emptyOutDir: false,
    outDir: dist,
    copyPublicDir: false,
  },
};

/** The React build leaves the host's own libraries to the host. */
const react: InlineConfig = {
  ...common,
  build: {
    ...common.build,
    minify: false,
    lib: { entry: path.join(here, "src/index.ts"), formats: ["es"], fileName: () => "index.js" },
    rolldownOptions: { external: /^(react|react-dom|@apollo\/client|graphql|rxjs)(\/|$)/ },
  },
};

/** The element builds are the same source on Preact, complete in one file. */
function onPreact(format: "es" | "iife", fileName: string): InlineConfig {
  return {
    ...common,
    define: { "process.env.NODE_ENV": '"production"', "globalThis.__DEV__": "false" },
    resolve: {
      alias: [
        { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
        { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
        { find: /^react(-dom)?$/, replacement: "preact/compat" },
      ],
    },
    build: {
      ...common.build,
      minify: true,
      lib: {
        entry: path.join(here, "src/elements.ts"),
        formats: [format],
        name: "Baton",
        fileName: () => fileName,
      },
    },
  };
}

/** The sources import other packages' sources, so declarations come out by folder; only ours are shipped. */
function writeTypes(): void {
  const tsc = createRequire(import.meta.url)
    .resolve("typescript/package.json")
    .replace("package.json", "bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", path.join(here, "tsconfig.build.json")], { stdio: "inherit" });
  renameSync(path.join(dist, "declarations/packages/widgets/src"), path.join(dist, "types"));
  rmSync(path.join(dist, "declarations"), { recursive: true });
}

rmSync(dist, { recursive: true, force: true });
await build(react);
await build(onPreact("es", "elements.js"));
await build(onPreact("iife", "baton.js"));
writeTypes();
for (const file of ["index.js", "elements.js", "baton.js"]) {
  const size = brotliCompressSync(readFileSync(path.join(dist, file))).length;
  console.log(`${file.padEnd(12)} ${(size / 1000).toFixed(1)} kB brotli`);
}
