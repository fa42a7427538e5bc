import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type InlineConfig } from "vite";
import { asPublished, bundle } from "../bundle.ts";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface NextGuideBuild {
  readonly server: typeof import("./server.tsx");
  readonly client: ReadonlyMap<string, string>;
}

/** Builds what a reader of the Next guide has saved into `folder`, for Node and for the browser. */
export async function buildNextGuide(folder: string): Promise<NextGuideBuild> {
  const page = { find: /^guide\/page$/, replacement: join(folder, "app/tours/[tourId]/page.tsx") };
  const route = { find: /^guide\/route$/, replacement: join(folder, "app/baton-token/route.ts") };
  const ownFolder = { find: /^@\//, replacement: `${folder}/` };
  const published = asPublished.resolve?.alias as readonly { find: RegExp; replacement: string }[];
  const config: InlineConfig = {
    ...asPublished,
    resolve: { ...asPublished.resolve, alias: [page, route, ownFolder, ...published] },
  };
  await build({
    ...config,
    root: folder,
    ssr: { noExternal: true },
    build: { ssr: fromHere("server.tsx"), outDir: join(folder, "built"), copyPublicDir: false },
  });
  return {
    server: await import(pathToFileURL(join(folder, "built/server.js")).href),
    client: await bundle(folder, { client: fromHere("client.tsx") }, config),
  };
}
