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
  /** Resolves when a widget hears of changes: what had changed until then is asked for once more. */
  readonly live: Promise<void>;
  /** Waits until all is answered and a whole second passes without a question; `networkidle` comes once, often early. */
  readonly quiet: () => Promise<void>;
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
    const quiet = quietOf(page);
    const live = Promise.withResolvers<void>();
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => {
        if (String(payload).includes('"connection_ack"')) live.resolve();
      }),
    );
    await before?.(page);
    const ofHost = `/${policy}/${path}?${new URLSearchParams(query)}`;
    await page.goto(URL.canParse(path) ? path : ofHost);
    return { page, context, complaints, warnings, requests, live: live.promise, quiet };
  };
}

/** See `Opened.quiet`. To be called before anything of the page is loaded. */
export function quietOf(page: Page): () => Promise<void> {
  let asked = 0;
  /** Requests under way, and subscriptions that have not said that they have begun. */
  const open = new Set<unknown>();
  const ask = (what: unknown) => {
    asked += 1;
    open.add(what);
  };
  page.on("request", ask);
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  page.on("websocket", (socket) => {
    const subscriptions = new Set<string>();
    socket.on("framesent", ({ payload }) => {
      const { type, id } = JSON.parse(String(payload));
      if (type === "subscribe") subscriptions.add(id);
      if (type === "complete") subscriptions.delete(id);
      if (subscriptions.size > 0) ask(subscriptions);
      else open.delete(subscriptions);
    });
    socket.on("framereceived", ({ payload }) => {
      subscriptions.delete(JSON.parse(String(payload)).id);
      if (subscriptions.size === 0) open.delete(subscriptions);
    });
    socket.on("close", () => open.delete(subscriptions));
  });
  return async function quiet() {
    for (let before = -1; before !== asked || open.size > 0; ) {
      before = asked;
      await page.waitForTimeout(1_000);
    }
  };
}
