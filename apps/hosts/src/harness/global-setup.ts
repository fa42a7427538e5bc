import { cp } from "node:fs/promises";
import { join } from "node:path";
import { seedDemo } from "@baton/testing/seed";
import { dataFolder } from "@baton/testing/server";
import type { TestProject } from "vitest/node";
import { buildReactHost } from "./build-react-host.ts";
import { frameworkStyles } from "./framework-styles.ts";
import { olderRelease } from "./older-release.ts";
import { startWorld } from "./start-world.ts";

/** A world for each of Vitest's workers, which runs one file at a time: seeding takes longer than most of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = await dataFolder();
  const seeded = join(data.path, "seeded");
  await seedDemo(seeded);
  const made = new Map([...frameworkStyles(), ...(await buildReactHost()), ...olderRelease()]);
  const worlds = await Promise.all(
    Array.from({ length: project.vitest.config.maxWorkers }, async (_, worker) => {
      const folder = join(data.path, `${worker}`);
      await cp(seeded, folder, { recursive: true });
      return startWorld(folder, made);
    }),
  );
  project.provide(
    "worlds",
    worlds.map(({ close: _, ...world }) => world),
  );
  return async () => {
    await Promise.all(worlds.map(({ close }) => close()));
    await data.remove();
  };
}
