import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type InlineConfig, type Rolldown } from "vite";

const widgets = fileURLToPath(new URL("../../../../packages/widgets/", import.meta.url));

/** What a reader's bundler is told, whichever it is: the published build of the widgets, and one React. */
export const asPublished: InlineConfig = {
  configFile: false,
  logLevel: "error",
  // Only in React's development mode does it tell of what is wrong.
  define: { "process.env.NODE_ENV": '"development"' },
  // Node's test runner has no JSX of React's development mode.
  oxc: { jsx: { runtime: "automatic", development: false } },
  resolve: {
    dedupe: ["react", "react-dom"],
    alias: [
      { find: /^@baton\/widgets$/, replacement: join(widgets, "dist/react/index.js") },
      { find: /^@baton\/widgets\/elements$/, replacement: join(widgets, "dist/embed/elements.js") },
    ],
  },
};

/** Bundles for the browser; answers with the files by path. The entries are `/<name>.js`, all CSS is `/site.css`. */
export async function bundle(
  folder: string,
  input: Readonly<Record<string, string>>,
  config: InlineConfig = asPublished,
): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    ...config,
    root: folder,
    build: {
      write: false,
      minify: false,
      target: "es2022",
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input,
        output: { format: "es", entryFileNames: "[name].js", assetFileNames: "site.css" },
      },
    },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  return new Map(
    (output?.output ?? []).map((file) => [
      `/${file.fileName}`,
      file.type === "chunk" ? file.code : String(file.source),
    ]),
  );
}
