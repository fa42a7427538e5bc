import { dataFolder, startServerProcess } from "@baton/testing/server";
import type { TestProject } from "vitest/node";
import { buildReactHost } from "./build-react-host.ts";
import { type Pair, startSync } from "./demo-sync.ts";
import { demoTokens } from "./demo-tokens.ts";
import { demoTours, type Tours } from "./demo-tours.ts";
import { loaderPath, modulePath } from "./embed-paths.ts";
import { frameworkStyles } from "./framework-styles.ts";
import { startHostServer } from "./host-server.ts";
import { olderRelease } from "./older-release.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly host: string;
    readonly api: string;
    readonly tours: Tours;
    readonly pair: Pair;
  }
}

/** One Baton and one builder's site for all files: seeding takes longer than most of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await dataFolder();
  const server = await startServerProcess({ BATON_DATA_DIR: folder.path });
  const both = await demoTours(server.origin);
  const pair = await startSync(server.origin);
  // The torture run is one file, and names the draft it writes in.
  const tours = project.name === "torture" ? { ...both, otherDraftTour: both.draftTour } : both;
  const made = new Map([...frameworkStyles(), ...(await buildReactHost()), ...olderRelease()]);
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
  project.provide("host", host.origin);
  project.provide("api", server.origin);
  project.provide("tours", tours);
  project.provide("pair", pair);
  return async () => {
    await host.close();
    await server.stop();
    await folder.remove();
  };
}
