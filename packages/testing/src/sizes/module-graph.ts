import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vite";

/** The built modules of a folder and what they import of one another; names carry a hash that changes with the content. */
export interface ModuleGraph {
  /** The file of a module by its name without the hash. @throws {Error} when there is none */
  readonly fileOf: (name: string) => string;
  /** A file and all it needs, its own first. */
  readonly withAllNeeded: (file: string) => readonly string[];
  /** What files ask for by `import()` once they run, with all that needs. */
  readonly askedForLater: (files: readonly string[]) => readonly string[];
  readonly files: readonly string[];
}

export function readModuleGraph(folder: string): ModuleGraph {
  const files = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const graph = new Map(
    files.map((file) => [file, importsOf(readFileSync(path.join(folder, file), "utf8"))]),
  );

  function withAllNeeded(file: string): readonly string[] {
    const found = new Set([file]);
    for (const each of found) for (const needed of graph.get(each)?.needed ?? []) found.add(needed);
    return [...found];
  }
  return {
    fileOf(name) {
      const file = files.find((each) => each.replace(/-[\w-]{8}\.js$|\.js$/, "") === name);
      if (!file) throw new Error(`Baton: ${folder} has no module "${name}". It has ${files.join(", ")}.`);
      return file;
    },
    withAllNeeded,
    askedForLater: (files) => [
      ...new Set(files.flatMap((file) => graph.get(file)?.later ?? []).flatMap(withAllNeeded)),
    ],
    files,
  };
}

interface SyntaxNode {
  readonly type?: string;
  readonly source?: { readonly value?: unknown } | null;
}

/** Without `needed` a module cannot run; for `later` it asks by `import()`. */
function importsOf(code: string): { readonly needed: readonly string[]; readonly later: readonly string[] } {
  const needed: string[] = [];
  const later: string[] = [];
  function visit(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    const { type, source } = value as SyntaxNode;
    if (typeof source?.value === "string" && source.value.startsWith("./")) {
      (type === "ImportExpression" ? later : needed).push(source.value.slice("./".length));
    }
    for (const child of Object.values(value)) visit(child);
  }
  visit(parseAst(code).body);
  return { needed, later };
}
