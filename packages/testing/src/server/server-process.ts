import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** The real server in a process of its own, as `npm start` runs it, on a port the system chooses. */
export interface ServerProcess {
  readonly origin: string;
  /** Everything it has printed. */
  readonly output: () => string;
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<{ readonly code: number | null }>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** @throws {Error} with what it printed when it ends before it is ready */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["--import", tsx, "apps/server/src/main.ts"], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      TSX_TSCONFIG_PATH: join(root, "tsconfig.base.json"),
      PORT: "0",
      // A run of tests that is cut off leaves no server behind.
      BATON_END_WITH_PARENT: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  const exited = once(child, "exit");
  const origin = await originOf(child, exited, () => output);
  return {
    origin,
    output: () => output,
    async stop() {
      child.kill("SIGTERM");
      const [code] = await exited;
      return { code };
    },
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

function originOf(child: ChildProcess, exited: Promise<unknown>, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const origin = /^ {2}GraphQL +(http:\S+)\/graphql$/m.exec(output())?.[1];
      if (origin) resolve(origin);
    });
    exited.then(() => reject(new Error(`The server ended before it was ready:\n${output()}`)), reject);
  });
}

/** A folder for one test's embedded database, taken away at the end. */
export async function dataFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "baton-e2e-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
