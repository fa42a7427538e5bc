import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type AliasOptions, build, type InlineConfig, type Rolldown } from "vite";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const widgets = fromHere("../../../../packages/widgets/");
const requireByWidgets = createRequire(join(widgets, "package.json"));

export type ReactMajor = "18" | "19";

export interface NextLikeBuild {
  readonly server: typeof import("./server.tsx");
  /** The browser's scripts by their path; `/client.js` is the first. */
  readonly client: ReadonlyMap<string, string>;
  readonly remove: () => Promise<void>;
}

/** Builds the page for Node and for the browser, in React's development mode: only there it tells of mismatches. */
export async function buildNextLike(react: ReactMajor): Promise<NextLikeBuild> {
  const folder = await mkdtemp(join(tmpdir(), "baton-next-like-"));
  const common: InlineConfig = {
    root: fromHere("../../"),
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"development"' },
    resolve: { alias: aliases(react), dedupe: ["react", "react-dom"] },
    ssr: { noExternal: true },
  };
  await build({ ...common, build: { ssr: fromHere("server.tsx"), outDir: folder, copyPublicDir: false } });
  const result = await build({
    ...common,
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: { client: fromHere("client.tsx") },
        output: { format: "es", entryFileNames: "client.js" },
      },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return {
    server: await import(pathToFileURL(join(folder, "server.js")).href),
    client: new Map(
      (output?.output ?? []).flatMap((file) =>
        file.type === "chunk" ? [[`/${file.fileName}`, file.code] as const] : [],
      ),
    ),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The published build of the widgets, and one React for all. */
function aliases(react: ReactMajor): AliasOptions {
  const published = [{ find: /^@baton\/widgets$/, replacement: join(widgets, "dist/react/index.js") }];
  if (react === "19") return published;
  const in18 = (path: string) => requireByWidgets.resolve(path);
  return [
    ...published,
    { find: /^react$/, replacement: in18("react-18") },
    { find: /^react\/jsx-runtime$/, replacement: in18("react-18/jsx-runtime") },
    { find: /^react\/jsx-dev-runtime$/, replacement: in18("react-18/jsx-dev-runtime") },
    { find: /^react-dom$/, replacement: in18("react-dom-18") },
    { find: /^react-dom\/client$/, replacement: in18("react-dom-18/client") },
    { find: /^react-dom\/server$/, replacement: in18("react-dom-18/server") },
  ];
}
