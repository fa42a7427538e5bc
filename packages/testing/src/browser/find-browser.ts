import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright";
import { npmChromium } from "./npm-chromium.ts";

/** What Playwright's `chromium.launch()` needs to start the browser that was found. */
export interface BrowserLaunch {
  readonly executablePath: string;
  /** The browser's whole environment, where it needs another than this process has. */
  readonly env?: Record<string, string>;
}

declare global {
  // Vitest evaluates the configurations of all projects at once, each with its own copy of this module.
  var batonBrowser: Promise<BrowserLaunch> | undefined;
}

/**
 * Finds a Chromium: the one named by `CHROMIUM_PATH`, Playwright's own, the system's, one from npm, and at
 * last one from apt where this process may install it. Throws, saying what to do, when there is none.
 *
 * @example
 * ```ts
 * const browser = await chromium.launch(await findBrowser());
 * ```
 */
export function findBrowser(): Promise<BrowserLaunch> {
  globalThis.batonBrowser ??= search();
  return globalThis.batonBrowser;
}

/** Starts the browser that was found. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findBrowser()), args: ["--no-sandbox"] });
}

async function search(): Promise<BrowserLaunch> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return { executablePath: named };
  }
  const installed = playwrightChromium() ?? systemChromium();
  if (installed) return { executablePath: installed };

  const failures: string[] = [];
  const fromNpm = await npmChromium().catch((error: Error) => {
    failures.push(`npm: ${error.message}`);
    return null;
  });
  if (fromNpm) return fromNpm;
  const fromApt = aptChromium(failures);
  if (fromApt) return { executablePath: fromApt };
  throw new Error(
    ["No Chromium for the browser tests: install one, or name one in CHROMIUM_PATH.", ...failures].join("\n"),
  );
}

function playwrightChromium(): string | null {
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}

function systemChromium(): string | null {
  const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].flatMap((name) =>
    (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name)),
  );
  const onMac = ["Google Chrome", "Chromium"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return [...onPath, ...onMac].find((file) => existsSync(file) && answers(file)) ?? null;
}

/** Some distributions put a stub there that only says where to get the real one. */
function answers(file: string): boolean {
  return spawnSync(file, ["--version"], { timeout: 10_000 }).status === 0;
}

function aptChromium(failures: string[]): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return null;
  process.stderr.write("Baton: installing Chromium with apt-get.\n");
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ]) {
    const { status, stderr } = spawnSync("apt-get", args, {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status !== 0) {
      failures.push(`apt-get ${args[0]}: ${stderr}`);
      return null;
    }
  }
  return systemChromium();
}
