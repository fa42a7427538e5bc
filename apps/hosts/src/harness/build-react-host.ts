import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the React hosts the way its developers would: the published build of the widgets, their own React and Apollo. */
export async function buildReactHost(): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    root: fromHere("../../"),
    configFile: false,
    // Tests run under another NODE_ENV than a production build; "use client" means nothing to this bundler.
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", development: false } },
    define: { "process.env.NODE_ENV": '"production"', "globalThis.__DEV__": "false" },
    resolve: {
      alias: [
        {
          find: /^@baton\/widgets$/,
          replacement: fromHere("../../../../packages/widgets/dist/react/index.js"),
        },
      ],
    },
    build: {
      write: false,
      lib: {
        entry: {
          "react-host": fromHere("../react-host.tsx"),
          "torture-host": fromHere("../torture/torture-host.tsx"),
        },
        formats: ["es"],
        fileName: (_, name) => `${name}.js`,
      },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return new Map(
    (output?.output ?? []).flatMap((file) =>
      file.type === "chunk" ? [[`built/${file.fileName}`, file.code] as const] : [],
    ),
  );
}
