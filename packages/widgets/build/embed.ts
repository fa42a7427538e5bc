import { createRequire } from "node:module";
import path from "node:path";
import { minify } from "terser";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { common, commonBuild, dist, here } from "./common.ts";
import { directImports } from "./direct-imports.ts";

const outDir = path.join(dist, "embed");
const source = (file: string) => path.join(here, "src", file);
const ownReact = (file: string) => path.join(here, "preact", file);

const widgets = [
  "handoff-form",
  "prep-card",
  "promise-tracker",
  "buyer-intake",
  "tour-outcome",
  "clarification-thread",
  "osc-day",
  "osm-day",
  "morning-sync",
  "notifications",
];

/** The modules the loader asks for by name, each a file of its own. */
const entries: Record<string, string> = {
  ...Object.fromEntries(widgets.map((name) => [name, source(`${name}/element.ts`)])),
  "sign-out": source("elements/sign-out.ts"),
  diagnose: source("diagnose/diagnose.ts"),
};

const indexOf = (packageName: string) => createRequire(import.meta.url).resolve(packageName);

const operationIds = indexOf("@baton/api-contract").replace("index.ts", "generated/ids/index.ts");

const idsFolder = path.dirname(operationIds);

/** Preact in React's place, and ids in the place of operations' texts. */
const onPreact: InlineConfig = {
  ...common,
  define: { ...common.define, "process.env.NODE_ENV": '"production"' },
  plugins: [
    directImports("@baton/playbook", indexOf("@baton/playbook")),
    directImports("@baton/api-contract", operationIds),
  ],
  resolve: {
    alias: [
      { find: /^react-dom\/client$/, replacement: ownReact("react-dom-client.ts") },
      { find: /^react$/, replacement: ownReact("react.ts") },
      { find: /^react\/jsx-runtime$/, replacement: ownReact("jsx-runtime.ts") },
      {
        find: /^\.\/generated\/operations\.ts$/,
        replacement: operationIds,
      },
    ],
  },
};

/**
 * Chromium compiles a function when it is first called, on the page's thread, after having read past it once. Of two
 * files a form calls four fifths on its way to the screen: told so, it compiles them whole, while they arrive.
 */
const compiledAhead = "//# allFunctionsCalledOnLoad";
const calledOnLoad: readonly string[] = ["runtime", "form"];

/** A library's own minifier leaves notes for bundlers in; nothing bundles these files again. */
const small: Plugin = {
  name: "small",
  enforce: "post",
  renderChunk: {
    order: "post",
    async handler(code, { name }) {
      const { code: small = "", map } = await minify(code, {
        module: true,
        ecma: 2020,
        compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
        format: calledOnLoad.includes(name) ? { preamble: compiledAhead } : {},
        sourceMap: true,
      });
      return { code: small, map: map as string };
    },
  },
};

/**
 * dist/embed: the elements on Preact. A file for each widget and one for what widgets share, named after their
 * content; `elements.js`, the ES module with all of them; `baton.js`, the loader for `<script src>`.
 */
export async function buildEmbed(): Promise<void> {
  const files = await buildModules();
  await buildLoader(files);
}

async function buildModules(): Promise<Record<string, string>> {
  const built = await build({
    ...onPreact,
    plugins: [...(onPreact.plugins ?? []), small],
    build: {
      ...commonBuild,
      outDir,
      minify: false,
      // As a library, or Vite would put <link> elements into the page's head.
      lib: { entry: { elements: source("elements.ts"), ...entries }, formats: ["es"] },
      rolldownOptions: {
        preserveEntrySignatures: "allow-extension",
        output: {
          format: "es",
          minify: false,
          entryFileNames: ({ name }) => (name === "elements" ? "elements.js" : "[name]-[hash:8].js"),
          // Ids that several widgets send are named after their file, which may be named after a widget.
          chunkFileNames: ({ moduleIds }) =>
            moduleIds.every((id) => id.startsWith(idsFolder))
              ? "ids-[name]-[hash:8].js"
              : "[name]-[hash:8].js",
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: fileOf, debugName: "form and runtime" }],
          },
        },
      },
    },
  });
  const chunks = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  return Object.fromEntries(
    chunks.flatMap((chunk) =>
      chunk.type === "chunk" && (chunk.isEntry || chunk.name === "runtime")
        ? [[chunk.name, chunk.fileName]]
        : [],
    ),
  );
}

/** What the form shares with other widgets is the runtime, one file for all of them; the rest of it is its own. */
function fileOf(id: string, graph: Rolldown.ChunkingContext): string | null {
  if (!neededBy("handoff-form", graph).has(id)) return null;
  return id.includes("/src/handoff-form/") ? "form" : "runtime";
}

const needed = new Map<string, Set<string>>();

/** The modules an entry cannot be used without. */
function neededBy(name: string, graph: Rolldown.ChunkingContext): Set<string> {
  const known = needed.get(name);
  if (known) return known;
  const found = new Set<string>();
  const follow = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) follow(imported);
  };
  follow(entries[name] ?? "");
  found.delete(entries[name] ?? "");
  needed.set(name, found);
  return found;
}

/** Only the modules it asks for by name. */
async function buildLoader(files: Record<string, string>): Promise<void> {
  const asked = Object.fromEntries(
    Object.entries(files).filter(([name]) => name in entries || name === "runtime"),
  );
  await build({
    ...onPreact,
    define: { ...onPreact.define, __FILES__: JSON.stringify(asked) },
    build: {
      ...commonBuild,
      outDir,
      minify: true,
      lib: { entry: source("elements/loader.ts"), formats: ["iife"], name: "_", fileName: () => "baton.js" },
    },
  });
}
