// Draws docs/images from the built artifacts, always of the same Saturday morning: node --run screenshots

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type DemoMember, dataFolder, signIn } from "@baton/testing/server";
import type { Browser, Page } from "playwright";
import { startServer } from "../src/start-server.ts";
import { openBrowser } from "./portal-driver.ts";

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Twenty past eight in Cedar Park. */
const morning = Date.parse("2026-11-28T14:20:00Z");
const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

interface Picture {
  readonly name: string;
  readonly member: DemoMember;
  readonly path: string;
  /** What there is to wait for, and to do, before the picture is taken. */
  readonly prepare: (page: Page) => Promise<unknown>;
}

async function main(): Promise<void> {
  const folder = await dataFolder();
  const started = Date.now();
  const server = await startServer(
    { port: 0, host: "127.0.0.1", database: { kind: "embedded", dataDir: folder.path }, demo: true },
    { portal: fromRoot("apps/portal/dist"), embed: fromRoot("packages/widgets/dist/baton.js") },
    () => morning + (Date.now() - started),
  );
  const browser = await openBrowser();
  try {
    await mkdir(fromRoot("docs/images"), { recursive: true });
    for (const picture of await pictures(server.origin)) await take(browser, server.origin, picture);
  } finally {
    await browser.close();
    await server.stop();
    await folder.remove();
  }
}

async function pictures(origin: string): Promise<readonly Picture[]> {
  const today = await tourOf(origin, "Dana & Luis Herrera");
  const tomorrow = await tourOf(origin, "Yusuf & Elif Karaman");
  return [
    {
      name: "portal",
      member: "manager",
      path: "/",
      prepare: (page) => page.getByRole("link", { name: "Dana & Luis Herrera" }).waitFor(),
    },
    {
      name: "handoff-form",
      member: "osc",
      path: `/tours/${tomorrow}`,
      prepare: (page) => page.getByRole("tab", { name: /^Qualification/ }).click(),
    },
    {
      name: "prep-card",
      member: "osm",
      path: `/tours/${today}`,
      prepare: (page) => page.getByRole("heading", { name: "In sixty seconds" }).waitFor(),
    },
    {
      name: "promise-tracker",
      member: "osm",
      path: "/promises",
      prepare: (page) => page.getByRole("button", { name: /^Keep/ }).first().waitFor(),
    },
    {
      name: "plain-page",
      member: "osc",
      path: "/embed.html?as=osc",
      prepare: (page) => page.getByRole("heading", { name: "In sixty seconds" }).waitFor(),
    },
  ];
}

async function take(
  browser: Browser,
  origin: string,
  { name, member, path, prepare }: Picture,
): Promise<void> {
  for (const [screen, viewport] of Object.entries(screens)) {
    const context = await browser.newContext({ baseURL: origin, viewport, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.addInitScript((signedIn) => sessionStorage.setItem("demo-member", signedIn), member);
    await page.goto(path);
    await prepare(page);
    await page.waitForLoadState("networkidle");
    await page.screenshot({
      path: fromRoot(`docs/images/${name}-${screen}.png`),
      fullPage: screen === "phone",
    });
    await context.close();
  }
}

async function tourOf(origin: string, buyer: string): Promise<string> {
  const manager = await signIn(origin, "manager");
  const { tours } = await manager.request<{
    tours: { nodes: readonly { id: string; buyer: { name: string } }[] };
  }>("{ tours(first: 100) { nodes { id buyer { name } } } }");
  const tour = tours.nodes.find((each) => each.buyer.name === buyer);
  if (!tour) throw new Error(`The demo has no tour of ${buyer}.`);
  return tour.id;
}

await main();
