// Vitest's `globalSetup` of a project whose files test on the demo.
import type { TestProject } from "vitest/node";
import { openDemoDesk } from "./demo-desk.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const desk = await openDemoDesk();
  project.provide("demoDesk", desk.url);
  return desk.close;
}
