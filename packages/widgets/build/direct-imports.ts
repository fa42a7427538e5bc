import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/**
 * Takes what is imported from a package of ours straight from the file that has it. Through the package's index every
 * widget would seem to need every rule, and what widgets share could not be told.
 */
export function directImports(packageName: string, index: string): Plugin {
  const files = exportedFrom(index);
  const root = path.dirname(index);
  // Not the files' paths: they would stand in the published source maps.
  const prefix = `${packageName}/src/`;
  const statement = new RegExp(`^(import|export) \\{([^}]*)\\} from "${packageName}";`, "gm");
  const from = (name = "") => {
    const file = files.get(name);
    return file === undefined ? packageName : prefix + path.relative(root, file).replaceAll(path.sep, "/");
  };
  return {
    name: "direct-imports",
    enforce: "pre",
    resolveId: (id) => (id.startsWith(prefix) ? path.join(root, id.slice(prefix.length)) : null),
    transform(code, id) {
      if (id === index || !code.includes(`"${packageName}"`)) return null;
      const direct = code.replace(statement, (_, kind: string, names: string) => {
        const each = names
          .split(",")
          .map((name) => name.trim())
          // Types are gone in the build.
          .filter((name) => name !== "" && !name.startsWith("type "))
          .map((name) => `${kind} { ${name} } from "${from(name.split(" ")[0])}";`);
        // As many lines as before, so that source maps stay true.
        return each.join(" ") + "\n".repeat(names.split("\n").length - 1);
      });
      return { code: direct, map: null };
    },
  };
}

/** Which file each name that an index hands on comes from, also through the index of a folder. */
function exportedFrom(index: string): Map<string, string> {
  const text = readFileSync(index, "utf8");
  const fileOf = (name: string) => path.join(path.dirname(index), name);
  const folders = [...text.matchAll(/export \* from "([^"]+)";/g)];
  const named = [...text.matchAll(/export \{([^}]*)\} from "([^"]+)";/g)];
  const own = [...text.matchAll(/^export const (\w+)/gm)];
  return new Map([
    ...own.map(([, name = ""]) => [name, index] as const),
    ...folders.flatMap(([, file = ""]) => [...exportedFrom(fileOf(file))]),
    ...named.flatMap(([, names = "", file = ""]) =>
      names.split(",").map((name) => [name.trim(), fileOf(file)] as const),
    ),
  ]);
}
