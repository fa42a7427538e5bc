import { startServerProcess } from "@baton/testing/server";
import { startSync } from "./demo-sync.ts";
import { demoTokens } from "./demo-tokens.ts";
import { demoTours } from "./demo-tours.ts";
import { loaderPath, modulePath } from "./embed-paths.ts";
import { startHostServer } from "./host-server.ts";
import type { World } from "./world.ts";

export interface RunningWorld extends World {
  readonly close: () => Promise<void>;
}

/** Starts Baton on a data folder with the demo in it, and a builder's site before it. */
export async function startWorld(folder: string, made: ReadonlyMap<string, string>): Promise<RunningWorld> {
  const server = await startServerProcess({ BATON_DATA_DIR: folder });
  const tours = await demoTours(server.origin);
  const pair = await startSync(server.origin);
  const host = await startHostServer({
    api: server.origin,
    values: {
      loader: `${server.origin}${loaderPath}`,
      module: `${server.origin}${modulePath}`,
      endpoint: `${server.origin}/graphql`,
      ...tours,
    },
    made,
    token: demoTokens(server.origin),
  });
  return {
    host: host.origin,
    api: server.origin,
    tours,
    pair,
    async close() {
      await host.close();
      await server.stop();
    },
  };
}
