import { findBrowser } from "@baton/testing/browser";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { demoTokens } from "../harness/demo-tokens.ts";
import { quietOf } from "../harness/open-page.ts";
import { world } from "../harness/world.ts";
import { buildNextLike, type ReactMajor } from "./build-next-like.ts";
import { type NextLikeHost, startNextLikeHost } from "./next-like-host.ts";

const homeNow = (page: Page, disabled = false) => page.getByRole("textbox", { name: "Home now", disabled });

const cardShown = (page: Page) =>
  page
    .getByRole("article", { name: "Prep card" })
    .getByRole("heading", { name: "In sixty seconds" })
    .waitFor();

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ ...(await findBrowser()), args: ["--no-sandbox"] });
});
afterAll(() => browser?.close());

interface Visit {
  readonly query?: string;
  readonly context?: BrowserContextOptions;
}

describe.each<ReactMajor>(["18", "19"])("a streaming host on React %s", (react) => {
  let host: NextLikeHost;
  beforeAll(async () => {
    const built = await buildNextLike(react);
    expect(built.server.reactVersion).toMatch(new RegExp(`^${react}\\.`));
    const { api, tours } = world();
    host = await startNextLikeHost(built, {
      page: {
        endpoint: `${api}/graphql`,
        formTour: tours.draftTour,
        cardTour: tours.deliveredTour,
        nextTour: tours.deliveredTour,
      },
      token: () => demoTokens(api)("manager"),
    });
  });
  afterAll(() => host?.close());

  async function visit({ query = "", context = {} }: Visit = {}) {
    const opened = await browser.newContext({
      viewport: { width: 1280, height: 2400 },
      reducedMotion: "reduce",
      ...context,
    });
    onTestFinished(() => opened.close());
    const page = await opened.newPage();
    page.setDefaultTimeout(20_000);
    const said: string[] = [];
    page.on("pageerror", (error) => said.push(error.message));
    page.on("console", (message) => {
      if (/error|warning/.test(message.type())) said.push(message.text());
    });
    const quiet = quietOf(page);
    await page.addInitScript(watchTheLayout);
    await page.goto(`${host.origin}/${query}`);
    return { page, said, quiet };
  }

  test("the form can be read without any script", async () => {
    const { page } = await visit({ context: { javaScriptEnabled: false } });
    await homeNow(page, true).waitFor();
    expect(await page.getByRole("button", { name: /^Keep: / }).count()).toBeGreaterThan(0);
  });

  test("hydrates without a word, a jump or a character lost", async () => {
    const { page, said, quiet } = await visit();
    const note = page.getByLabel("Note to self");
    await note.fill("Model home opens at ten");
    await cardShown(page);
    const home = homeNow(page);
    await home.waitFor();
    const asBuilt = { templates: 0, serverParts: 0, sheets: true };
    await expect.poll(() => rootsOf(page), { timeout: 20_000 }).toEqual([asBuilt, asBuilt, asBuilt]);
    // The first answers from the API after hydrating must not move anything either.
    await quiet();
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    await home.fill("Renting until March");
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    expect(await home.inputValue()).toBe("Renting until March");
    expect(await note.inputValue()).toBe("Model home opens at ten");
    expect(await rootsOf(page)).toEqual([asBuilt, asBuilt, asBuilt]);
    expect(said).toEqual([]);
    expect(host.said).toEqual([]);
  });

  test("a widget opened later is made in the browser alone", async () => {
    const { page, said } = await visit();
    await cardShown(page);
    await page.getByRole("button", { name: "Next tour" }).click();
    await homeNow(page).waitFor();
    expect(await rootsOf(page)).toHaveLength(3);
    expect(said).toEqual([]);
  });

  test("without data on the server the places of the form are there, and it loads in the browser", async () => {
    const still = await visit({ query: "?data=none", context: { javaScriptEnabled: false } });
    await still.page.getByText("Loading the handoff").waitFor();
    const { page, said } = await visit({ query: "?data=none" });
    await homeNow(page).waitFor();
    expect(said).toEqual([]);
  });
});

declare global {
  interface Window {
    /** The layout shifts so far, and what moved. */
    shifts: string[];
  }
}

/** Browsers have it, the types do not. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

function watchTheLayout(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as LayoutShift[]) {
      const moved = sources.map(({ node }) => (node as Partial<Element> | null)?.outerHTML?.slice(0, 80));
      if (value > 0.001) window.shifts.push(`${value}: ${moved.join(" ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** What is in each widget's shadow root of what the server wrote. */
function rootsOf(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")].flatMap(({ shadowRoot }) =>
      shadowRoot
        ? [
            {
              templates: shadowRoot.host.querySelectorAll("template").length,
              serverParts: shadowRoot.childElementCount - 1,
              sheets: shadowRoot.adoptedStyleSheets.length > 0,
            },
          ]
        : [],
    ),
  );
}
