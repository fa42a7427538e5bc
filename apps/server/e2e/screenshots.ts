// Draws docs/images from the built artifacts, always of the same Saturday morning: node --run screenshots [-- NAME]

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openBrowser } from "@baton/testing/browser";
import { type DemoMember, dataFolder, signIn } from "@baton/testing/server";
import type { Browser, Page } from "playwright";
import { startServer } from "../src/start-server.ts";
import { takeWidget, widgetPictures } from "./widget-pictures.ts";

const [wanted = ""] = process.argv.slice(2);
const isWanted = ({ name }: { readonly name: string }) => new RegExp(wanted).test(name);
const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Twenty past eight in Cedar Park. */
const morning = Date.parse("2026-11-28T14:20:00Z");
const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

const fileOf = (name: string) => fromRoot(`docs/images/${name}.png`);

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
    { portal: fromRoot("apps/portal/dist"), embed: fromRoot("packages/widgets/dist/embed") },
    () => morning + (Date.now() - started),
  );
  const browser = await openBrowser();
  try {
    await mkdir(fromRoot("docs/images"), { recursive: true });
    for (const picture of pages.filter(isWanted)) await take(browser, server.origin, picture);
    for (const picture of widgetPictures(await toursToShow(server.origin)).filter(isWanted))
      await takeWidget(browser, server.origin, picture, fileOf);
  } finally {
    await browser.close();
    await server.stop();
    await folder.remove();
  }
}

const pages: readonly Picture[] = [
  {
    name: "portal",
    member: "manager",
    path: "/",
    prepare: (page) => page.getByRole("link", { name: "Dana & Luis Herrera" }).waitFor(),
  },
  {
    name: "plain-page",
    member: "osc",
    path: "/embed.html?as=osc",
    prepare: (page) => page.getByRole("heading", { name: "Promises" }).waitFor(),
  },
];

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
      path: fileOf(`${name}-${screen}`),
      fullPage: screen === "phone",
    });
    await context.close();
  }
}

async function toursToShow(origin: string) {
  return {
    today: await tourOf(origin, "Dana & Luis Herrera"),
    tomorrow: await tourOf(origin, "Yusuf & Elif Karaman"),
  };
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
