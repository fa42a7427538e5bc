import { once } from "node:events";
import { cp } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { dataFolder, type ServerProcess, startServerProcess } from "../server/server-process.ts";
import { seedDemo } from "./seed-demo.ts";

/** What a run has of the demo. */
export interface SeededDemo {
  /** A data folder with the demo in it that no server has open: to be copied. */
  readonly folder: string;
  /** Of the one server that files share. */
  readonly origin: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Where the run's `SeededDemo` is asked for. */
    readonly demoDesk: string;
  }
}

/** Answers a file that asks with the run's `SeededDemo`, once there is one. */
export interface DemoDesk {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Seeds the demo, which takes longer than most tests of it, once for all files of a run. Nobody waits for it here: what
 * needs no demo is tested meanwhile.
 */
export async function openDemoDesk(): Promise<DemoDesk> {
  const data = await dataFolder();
  const seeding = shareDemo(data.path);
  const answer = seeding.then(
    ({ folder, shared }) => ({ status: 200, body: JSON.stringify({ folder, origin: shared.origin }) }),
    (error: unknown) => ({ status: 500, body: String(error) }),
  );
  const desk = createServer(async (_request, response) => {
    const { status, body } = await answer;
    response.writeHead(status).end(body);
  }).listen(0, "127.0.0.1");
  await once(desk, "listening");
  return {
    url: `http://127.0.0.1:${(desk.address() as AddressInfo).port}`,
    async close() {
      desk.close();
      await seeding.then(
        ({ shared }) => shared.stop(),
        () => {},
      );
      await data.remove();
    },
  };
}

async function shareDemo(within: string): Promise<{ folder: string; shared: ServerProcess }> {
  const folder = join(within, "seeded");
  await seedDemo(folder);
  const sharedFolder = join(within, "shared");
  await cp(folder, sharedFolder, { recursive: true });
  return { folder, shared: await startServerProcess({ BATON_DATA_DIR: sharedFolder }) };
}
