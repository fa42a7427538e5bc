import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dist, workspace } from "../paths.ts";
import { node, pnpm, tool } from "./commands.ts";
import { consumers } from "./consumers.ts";

/** Outside the workspace, where nothing of it can be found by chance. */
let outside: string;
let tarball: string;

beforeAll(async () => {
  outside = await mkdtemp(path.join(tmpdir(), "baton-package-"));
  await pnpm(["pack", "--pack-destination", outside], path.dirname(dist));
  const packed = (await readdir(outside)).find((name) => name.endsWith(".tgz"));
  tarball = path.join(outside, packed ?? "");
  await installConsumers();
});

afterAll(() => rm(outside, { recursive: true, force: true }));

async function installConsumers() {
  await writeFile(
    path.join(outside, "pnpm-workspace.yaml"),
    "packages: ['*']\nautoInstallPeers: false\nstrictPeerDependencies: false\n",
  );
  for (const { name, dependencies, jsx, code } of consumers) {
    const folder = path.join(outside, name);
    await mkdir(folder, { recursive: true });
    const manifest = {
      name,
      version: "1.0.0",
      type: "module",
      dependencies: { ...dependencies, "@baton/widgets": `file:${tarball}` },
    };
    const compilerOptions = {
      target: "es2022",
      lib: ["es2023", "dom", "dom.iterable"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      ...jsx,
    };
    await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
    await writeFile(
      path.join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["*.tsx"] }),
    );
    await writeFile(path.join(folder, "page.tsx"), code);
  }
  await pnpm(["install", "--prefer-offline", "--ignore-scripts", "--no-frozen-lockfile"], outside);
}

test("publint has nothing to say", async () => {
  const pack = { tarball: (await readFile(tarball)).buffer as ArrayBuffer };
  const { messages, pkg } = await publint({ pack, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("every entry has types where its code is (attw)", async () => {
  const ignored = ["--profile", "esm-only", "--exclude-entrypoints", "styles.css"];
  await tool("@arethetypeswrong/cli", "attw", [tarball, ...ignored], outside);
});

describe.each(consumers)("types as $name sees them, our declarations checked too", ({ name }) => {
  test.each(["bundler", "node16"])("moduleResolution: %s", async (moduleResolution) => {
    const module = moduleResolution === "bundler" ? "esnext" : "node16";
    const options = ["--module", module, "--moduleResolution", moduleResolution];
    const printed = await tool("typescript", "tsc", ["-p", ".", ...options], path.join(outside, name)).then(
      () => "",
      (error: Error) => error.message,
    );
    expect(faultsOfOurs(printed)).toEqual([]);
  });
});

/** Apollo Client's own declarations do not hold everywhere, which is not for us to mend. */
function faultsOfOurs(printed: string): string[] {
  return printed
    .split("\n")
    .filter((line) => /error TS\d+/.test(line))
    .filter((line) => !line.includes("node_modules/") || /node_modules\/@baton\/widgets\//.test(line));
}

test.each(["@baton/widgets", "@baton/widgets/elements"])("plain Node imports %s", async (entry) => {
  await node(["--input-type=module", "--eval", `await import("${entry}")`], path.join(outside, "react-19"));
});

test("a bundle with one widget has no code of another", async () => {
  const folder = path.join(outside, "react-19");
  const entry = path.join(folder, "only-the-form.js");
  await writeFile(entry, 'import { HandoffForm } from "@baton/widgets";\nglobalThis.shown = HandoffForm;\n');
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: { entry, formats: ["es"] },
      rolldownOptions: { external: /^(react|react-dom|@apollo\/client|graphql|rxjs)(\/|$)/ },
    },
  });
  const used = [built]
    .flat()
    .flatMap((one) => ("output" in one ? one.output : []))
    .flatMap((chunk) => (chunk.type === "chunk" ? Object.entries(chunk.modules) : []))
    .flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));
  expect(used.some((id) => id.includes("/handoff-form/"))).toBe(true);
  expect(used.filter((id) => /\/(prep-card|promise-tracker|buyer-intake)\//.test(id))).toEqual([]);
});

test("source maps carry their sources", async () => {
  const files = await readdir(dist, { recursive: true });
  const maps = files.filter((name) => name.endsWith(".js.map"));
  expect(maps.length).toBeGreaterThan(0);
  for (const name of maps) {
    const { sources, sourcesContent = [] } = JSON.parse(await readFile(path.join(dist, name), "utf8"));
    expect(sourcesContent, name).toHaveLength(sources.length);
    expect(sourcesContent.includes(null), name).toBe(false);
  }
});

test("no file names a path of the machine that built it", async () => {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const text = await readFile(path.join(file.parentPath, file.name), "utf8");
    expect(text.includes(workspace), file.name).toBe(false);
  }
});
