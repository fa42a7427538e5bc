import path from "node:path";
import { build } from "vite";

const here = path.dirname(import.meta.dirname);

/** The peers' pages bundled and minified as their guides say, by the path a page asks for. */
export async function bundlePeers(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of ["webawesome", "novu"]) {
    const result = await build({
      root: here,
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        minify: true,
        cssMinify: true,
        target: "es2023",
        modulePreload: false,
        rolldownOptions: {
          input: { [name]: path.join(here, "pages", `${name}.js`) },
          output: {
            entryFileNames: "[name].js",
            chunkFileNames: "[name]-[hash].js",
            assetFileNames: "[name][extname]",
          },
        },
      },
    });
    for (const file of [result].flat().flatMap((one) => ("output" in one ? one.output : []))) {
      files.set(`built/${file.fileName}`, file.type === "chunk" ? file.code : String(file.source));
    }
  }
  return files;
}
