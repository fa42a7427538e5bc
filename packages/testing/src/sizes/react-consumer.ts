import path from "node:path";
import { build } from "vite";

/** The host's own, whatever widgets it takes. */
const peers = /^(react|react-dom|@apollo\/client|graphql|rxjs)(\/|$)/;

/**
 * What a React host's bundler makes of the published build when it imports one widget and the provider: the code that
 * comes at once, in one file and minified, without the host's own libraries and without what is loaded on demand.
 */
export async function bundledForReact(entry: string, widget: string): Promise<string> {
  // Beside the build, so that its own imports are found; there is no such file.
  const host = path.join(path.dirname(entry), "host-page.js");
  const result = await build({
    root: path.dirname(entry),
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', "globalThis.__DEV__": "false" },
    plugins: [
      {
        name: "host",
        resolveId: (id) => (id === host ? id : undefined),
        load: (id) =>
          id === host ? `export { BatonProvider, ${widget} } from ${JSON.stringify(entry)};` : undefined,
        // Left where it is: bundlers differ in how they cut up what is loaded later.
        resolveDynamicImport: (id) => (typeof id === "string" ? { id, external: true } : null),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      minify: true,
      target: "es2023",
      // As a library: what Vite adds to an application for preloading is the host's, not ours.
      lib: { entry: host, formats: ["es"] },
      rolldownOptions: {
        external: peers,
        output: { format: "es", minify: true },
      },
    },
  });
  const [chunk] = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  if (chunk?.type !== "chunk") throw new Error(`Baton: ${widget} could not be bundled.`);
  return chunk.code;
}
