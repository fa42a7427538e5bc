// Pages of the demo host, and the one a buyer answers on.

import type { DemoMember } from "@baton/testing/server";
import type { Browser, Page } from "playwright";
import { followUpLink, herreras, type Stage } from "./picture-stage.ts";

const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

interface PagePicture {
  readonly name: string;
  readonly member: DemoMember;
  readonly path: (stage: Stage) => Promise<string>;
  /** Just the screen, also on a phone. */
  readonly isOneScreen?: true;
  /** On a phone in dark as well. */
  readonly inDark?: true;
  /** What there is to wait for, and to do, before the picture is taken. */
  readonly prepare: (page: Page) => Promise<unknown>;
}

export const pagePictures: readonly PagePicture[] = [
  {
    ...{ name: "portal", member: "manager" },
    path: async () => "/",
    prepare: (page) => page.getByRole("link", { name: herreras }).waitFor(),
  },
  {
    ...{ name: "plain-page", member: "osc" },
    path: async () => "/embed.html?as=osc",
    prepare: (page) => page.getByRole("heading", { name: "Promises" }).waitFor(),
  },
  {
    ...{ name: "portal-trail", member: "osm", inDark: true },
    path: async ({ tourOf }) => `/tours/${(await tourOf(herreras)).id}?view=trail`,
    prepare: (page) => page.getByText("4 – 5 months").first().waitFor(),
  },
  {
    ...{ name: "portal-erase", member: "manager", inDark: true, isOneScreen: true },
    path: async ({ tourOf }) => `/buyers/${(await tourOf("Paloma & Rafael Zuniga")).buyer.id}`,
    prepare: async (page) => {
      await page.getByRole("button", { name: "Erase the buyer’s data" }).click();
      await page.getByLabel("Why it is erased").fill("Asked for it by letter");
    },
  },
  {
    ...{ name: "follow-up", member: "osm", inDark: true },
    path: followUpLink,
    prepare: async (page) => {
      await page.getByLabel("No", { exact: true }).check();
      await page.getByRole("button").focus();
    },
  },
];

/** @param fileOf the path of a picture by its name */
export async function takePage(
  browser: Browser,
  stage: Stage,
  { name, member, path, prepare, isOneScreen, inDark }: PagePicture,
  fileOf: (name: string) => string,
): Promise<void> {
  const address = await path(stage);
  for (const [screen, viewport] of Object.entries(screens)) {
    const context = await browser.newContext({ baseURL: stage.origin, viewport, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.addInitScript((signedIn) => sessionStorage.setItem("demo-member", signedIn), member);
    await page.goto(address);
    await prepare(page);
    await page.waitForLoadState("networkidle");
    const fullPage = screen === "phone" && !isOneScreen;
    await page.screenshot({ path: fileOf(`${name}-${screen}`), fullPage });
    if (inDark && screen === "phone") {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.screenshot({ path: fileOf(`${name}-dark-${screen}`), fullPage });
    }
    await context.close();
  }
}
