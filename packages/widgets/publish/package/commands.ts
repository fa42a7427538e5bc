import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { home, workspace } from "../paths.ts";

const execute = promisify(execFile);

/** Runs a command; throws what it printed when it fails. */
async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await execute(command, args, { cwd, maxBuffer: 2 ** 24 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${path.basename(command)} ${args.join(" ")}\n${stdout}${stderr}`, { cause: error });
  }
}

/** The pnpm that the workspace is installed with. */
export function pnpm(args: readonly string[], cwd: string): Promise<string> {
  const steps = readFileSync(path.join(workspace, ".ci/steps.mjs"), "utf8");
  const version = /"(pnpm@[\d.]+)"/.exec(steps)?.[1] ?? "pnpm";
  return run("npx", ["-y", "--prefer-offline", "-p", version, "--", "pnpm", ...args], cwd);
}

/** A tool among the packages installed here, by the file behind its command. */
export function tool(
  packageName: string,
  bin: string,
  args: readonly string[],
  cwd: string,
): Promise<string> {
  const { paths } = require.resolve;
  const folder = (paths(packageName) ?? [])
    .map((modules) => path.join(modules, packageName))
    .find((candidate) => isInstalled(candidate));
  if (!folder) throw new Error(`${packageName} is not installed.`);
  const { bin: bins } = require(path.join(folder, "package.json")) as { bin: Record<string, string> };
  return node([path.join(folder, bins[bin] ?? ""), ...args], cwd);
}

export function node(args: readonly string[], cwd: string): Promise<string> {
  return run(process.execPath, args, cwd);
}

const require = createRequire(path.join(home, "package.json"));

function isInstalled(folder: string): boolean {
  try {
    readFileSync(path.join(folder, "package.json"));
    return true;
  } catch {
    return false;
  }
}
