import type { Demo } from "@baton/testing/demo";
import type { DemoMember } from "@baton/testing/server";
import type { Page } from "playwright";

/** The screen of the tablet in the sales center, and of a small laptop. */
const screen = { width: 1280, height: 800 };

export interface Watched {
  readonly page: Page;
  /** What the browser complained about: errors thrown, policies broken, requests failed. */
  readonly complaints: readonly string[];
}

/** A window of its own, signed in to the portal as one of the demo's members. */
export async function openPortal(demo: Demo, member: DemoMember): Promise<Watched> {
  const watched = await openWindow(demo);
  const { page } = watched;
  await page.addInitScript((name) => sessionStorage.setItem("demo-member", name), member);
  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: /^(Your day|Today’s tours)$/ }).waitFor();
  return watched;
}

/** By the page's own clock: a busy one is late with its timers too. */
export async function pause(page: Page, ms: number): Promise<void> {
  await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), ms);
}

export async function openWindow({ browser, origin }: Demo): Promise<Watched> {
  const context = await (await browser()).newContext({
    baseURL: origin,
    viewport: screen,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { page, complaints };
}
