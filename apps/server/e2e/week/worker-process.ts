import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A worker that can be killed, and is replaced. */
export interface Worker {
  /** Resolves when its clock shows the time; at once for one that has not asked yet what time it is. */
  tell(now: number): Promise<void>;
  /** As a power cut would; another one starts. */
  kill(): Promise<void>;
  ready(): Promise<void>;
  end(): Promise<void>;
}

/** One process: what it was told and has not heard yet, and whether it asked at all. */
interface Run {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  asked: boolean;
  readonly unheard: Map<number, () => void>;
}

export function startWorker(env: Record<string, string>, clock: () => number): Worker {
  let run = start();

  function start(): Run {
    const child = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), {
      execArgv: ["--import", tsx],
      env: { PATH: process.env.PATH, TSX_TSCONFIG_PATH: `${root}tsconfig.base.json`, ...env },
    });
    const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
    ready.catch(() => {});
    const started: Run = { child, ready, asked: false, unheard: new Map() };
    child.on("message", (said: number | "when?" | "ready") => {
      if (said === "ready") resolve();
      else if (said === "when?") {
        started.asked = true;
        child.send(clock());
      } else started.unheard.get(said)?.();
    });
    child.once("exit", () => {
      for (const hear of started.unheard.values()) hear();
      reject(new Error("A worker ended before it was ready"));
    });
    return started;
  }

  return {
    ready: () => run.ready,
    async tell(now) {
      const { child, asked, unheard } = run;
      if (!asked) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      unheard.set(now, resolve);
      child.send(now);
      await promise;
      unheard.delete(now);
    },
    async kill() {
      const { child } = run;
      child.kill("SIGKILL");
      await once(child, "exit");
      run = start();
    },
    async end() {
      const { child } = run;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}
