import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { home, scratch, workspace } from "../paths.ts";

/** Where the declarations of every source file come out, by folder, as the workspace has them. */
export const declarations = path.join(scratch, "declarations");

/** Packages of the workspace whose types the widgets use; nobody outside can install them. */
export const unpublished = ["playbook", "api-contract"] as const;

/** The declaration file of one of the package's own sources, for example `index`. */
export function declarationOf(entry: string): string {
  return path.join(declarations, `packages/widgets/src/${entry}.d.ts`);
}

/** Where to look for a workspace package: in its sources under `packages`, or in what was written of them. */
export function pathsTo(folder: string, extension: "ts" | "d.ts"): Record<string, string[]> {
  return Object.fromEntries(
    unpublished.map((name) => [
      `@baton/${name}`,
      [path.join(folder, `packages/${name}/src/index.${extension}`)],
    ]),
  );
}

/** Writes the declarations of everything the entries reach, those of the unpublished packages too. */
export function writeDeclarations(entries: readonly string[]): void {
  rmSync(declarations, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const project = path.join(scratch, "tsconfig.json");
  writeFileSync(
    project,
    JSON.stringify({
      extends: path.join(home, "tsconfig.json"),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: workspace,
        outDir: declarations,
        // As sources: a package found through node_modules gets no declarations written.
        paths: pathsTo(workspace, "ts"),
      },
      include: [
        ...entries.map((entry) => path.join(home, `src/${entry}.ts`)),
        path.join(home, "src/**/*.d.ts"),
      ],
    }),
  );
  const tsc = createRequire(path.join(workspace, "package.json"))
    .resolve("typescript/package.json")
    .replace("package.json", "bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", project], { stdio: "inherit" });
}
