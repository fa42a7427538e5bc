import path from "node:path";
import { build } from "vite";
import { common, commonBuild, dist, here } from "./common.ts";

/**
 * dist/react: a file for each module, so that a host's bundler leaves out the widgets it does not use. React,
 * Apollo Client and what comes with them are the host's.
 */
export async function buildReact(): Promise<void> {
  await build({
    ...common,
    build: {
      ...commonBuild,
      outDir: path.join(dist, "react"),
      // The host's bundler does that, and a stack trace can be read until then.
      minify: false,
      lib: { entry: { index: path.join(here, "src/index.ts") }, formats: ["es"] },
      rolldownOptions: {
        external: /^(react|react-dom|@apollo\/client|graphql|rxjs)(\/|$)/,
        output: {
          preserveModules: true,
          preserveModulesRoot: path.join(here, "src"),
          entryFileNames: ({ name }) => `${published(name)}.js`,
          // For frameworks with server components: everything below is for the browser too.
          banner: (chunk) => (chunk.fileName === "index.js" ? '"use client";' : ""),
        },
      },
    },
  });
}

/** A folder named node_modules would be left out of the package, and paths of this workspace mean nothing there. */
function published(name: string): string {
  return name
    .replace(/^.*node_modules\/(.*)/, "bundled/$1")
    .replace(/^.*packages\/([^/]+)\/src\//, "$1/")
    .replace(/\.css\?inline$|\.tsx?$/, "");
}
