import path from "node:path";
import { build } from "vite";

/** The host's own, whatever widgets it takes. */
const peers = /^(react|react-dom|@apollo\/client|graphql|rxjs)(\/|$)/;

/**
 * What a React host's bundler makes of the published build when it imports one widget and the provider: the code that
 * comes at once, minified, without the host's own libraries and without what is loaded on demand.
 */
export async function bundledForReact(entry: string, widget: string): Promise<readonly string[]> {
  const host = "virtual:host";
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
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      minify: true,
      target: "es2023",
      rolldownOptions: {
        input: host,
        external: peers,
        preserveEntrySignatures: "strict",
        output: { format: "es", minify: true },
      },
    },
  });
  const chunks = [result]
    .flat()
    .flatMap((one) => ("output" in one ? one.output : []))
    .flatMap((file) => (file.type === "chunk" ? [file] : []));
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of atOnce) for (const needed of byName.get(name)?.imports ?? []) atOnce.add(needed);
  return [...atOnce].flatMap((name) => byName.get(name)?.code ?? []);
}
