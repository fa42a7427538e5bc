import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const types = join(root, "packages/widgets/dist/types");

/** What the compiler says of the TypeScript in a folder, against the published types; empty when all is well. */
export async function typeErrors(
  folder: string,
  options: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: join(root, "apps/hosts/tsconfig.json"),
      compilerOptions: {
        ...options,
        noEmit: true,
        paths: {
          "@/*": [`${folder}/*`],
          "@baton/widgets": [join(types, "index.d.ts")],
          "@baton/widgets/elements": [join(types, "elements.d.ts")],
        },
      },
      include: [folder],
      exclude: [join(folder, "built")],
    }),
  );
  return new Promise((resolve) => {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    execFile(process.execPath, [tsc, "-p", folder], { cwd: folder }, (_, out, errors) =>
      resolve(out + errors),
    );
  });
}
