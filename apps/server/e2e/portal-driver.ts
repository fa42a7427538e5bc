import { findBrowser } from "@baton/testing/browser";
import type { DemoMember } from "@baton/testing/server";
import { type Browser, chromium, type Page } from "playwright";

/** The screen of the tablet in the sales center, and of a small laptop. */
const screen = { width: 1280, height: 800 };

export interface Watched {
  readonly page: Page;
  /** What the browser complained about: errors thrown, policies broken, requests failed. */
  readonly complaints: readonly string[];
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findBrowser()), args: ["--no-sandbox"] });
}

/** A window of its own, signed in to the portal as one of the demo's members. */
export async function openPortal(browser: Browser, origin: string, member: DemoMember): Promise<Watched> {
  const watched = await openWindow(browser, origin);
  const { page } = watched;
  await page.addInitScript((name) => sessionStorage.setItem("demo-member", name), member);
  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: /^(Your day|Today’s tours)$/ }).waitFor();
  return watched;
}

export async function openWindow(browser: Browser, origin: string): Promise<Watched> {
  const context = await browser.newContext({ baseURL: origin, viewport: screen, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { page, complaints };
}
