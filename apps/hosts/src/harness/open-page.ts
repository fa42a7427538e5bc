import { findBrowser } from "@baton/testing/browser";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { PolicyName } from "./policies.ts";
import { world } from "./world.ts";

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: errors thrown, errors logged. */
  readonly complaints: readonly string[];
  /** Warnings logged. */
  readonly warnings: readonly string[];
  /** Addresses asked for, in order. */
  readonly requests: readonly string[];
}

export interface Visit {
  readonly policy?: PolicyName;
  /** Values for the page's `{{name}}`s. */
  readonly query?: Readonly<Record<string, string>>;
  /** Prepares the page before anything of it is loaded. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/**
 * A browser for the tests of one file, and windows in it that are closed with their test. A path is a page of the host
 * server's; a whole address is opened as it is.
 */
export function hostPages() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(await findBrowser()),
      args: ["--no-sandbox"],
    });
  });
  afterAll(() => browser?.close());

  return async function open(
    path: string,
    { policy = "open", query = {}, before }: Visit = {},
  ): Promise<Opened> {
    const context = await browser.newContext({
      baseURL: world().host,
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const complaints: string[] = [];
    const warnings: string[] = [];
    const requests: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
      if (message.type() === "warning") warnings.push(message.text());
    });
    page.on("request", (request) => requests.push(request.url()));
    await before?.(page);
    const ofHost = `/${policy}/${path}?${new URLSearchParams(query)}`;
    await page.goto(URL.canParse(path) ? path : ofHost);
    return { page, context, complaints, warnings, requests };
  };
}
