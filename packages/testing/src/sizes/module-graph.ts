import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vite";

/** The built modules of a folder and what they import of one another; names carry a hash that changes with the content. */
export interface ModuleGraph {
  /** The file of a module by its name without the hash. @throws {Error} when there is none */
  readonly fileOf: (name: string) => string;
  /** A file and all it needs, its own first. */
  readonly withAllNeeded: (file: string) => readonly string[];
  readonly files: readonly string[];
}

export function readModuleGraph(folder: string): ModuleGraph {
  const files = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const graph = new Map(files.map((file) => [file, neededBy(readFileSync(path.join(folder, file), "utf8"))]));

  function withAllNeeded(file: string): readonly string[] {
    const found = new Set([file]);
    for (const each of found) for (const needed of graph.get(each) ?? []) found.add(needed);
    return [...found];
  }
  return {
    fileOf(name) {
      const file = files.find((each) => each.replace(/-[\w-]{8}\.js$|\.js$/, "") === name);
      if (!file) throw new Error(`Baton: ${folder} has no module "${name}". It has ${files.join(", ")}.`);
      return file;
    },
    withAllNeeded,
    files,
  };
}

interface SyntaxNode {
  readonly source?: { readonly value?: unknown } | null;
}

/** What a module names in `import` and `export … from`: without these files it cannot run. */
function neededBy(code: string): readonly string[] {
  return (parseAst(code).body as readonly SyntaxNode[]).flatMap(({ source }) =>
    typeof source?.value === "string" && source.value.startsWith("./")
      ? [source.value.slice("./".length)]
      : [],
  );
}
