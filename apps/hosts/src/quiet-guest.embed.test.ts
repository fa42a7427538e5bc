import { holdGate } from "@baton/testing/gates";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { computedStyles, differences } from "./harness/computed-styles.ts";
import { hostPages } from "./harness/open-page.ts";
import { sameForAll } from "./harness/same-for-all.ts";
import { sitePages } from "./harness/site-pages.ts";
import { allUsable } from "./harness/widgets-on-page.ts";
import { world } from "./harness/world.ts";

declare global {
  interface Window {
    namesBefore: ReadonlySet<string>;
  }
}

const open = hostPages();

/** Set by Apollo Client, which is the host's own. */
const ofReactHosts = ["@wry/context:Slot", "__APOLLO_CLIENT__"];

test.each(sitePages)("$name: one global name, no rule outside, no request but to the API", async (site) => {
  const { page, context, requests } = await open(site.path, {
    query: site.query,
    before: (page) =>
      page.addInitScript(() => {
        const names = new Set(Object.getOwnPropertyNames(window));
        Object.defineProperty(Document.prototype, "namesBefore", { get: () => names });
      }),
  });
  await allUsable(page, site.shows);

  const added = await page.evaluate(() => {
    const { namesBefore } = document as unknown as { namesBefore: ReadonlySet<string> };
    return Object.getOwnPropertyNames(window).filter((name) => !namesBefore.has(name));
  });
  const ours = added.filter((name) => !ofReactHosts.includes(name));
  holdGate("globals", ours.length, ours.join(", "));

  const outside = await page.evaluate(() => {
    const ofHost = ({ href }: CSSStyleSheet) => href !== null && new URL(href).origin === location.origin;
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].filter(
      (sheet) => !ofHost(sheet),
    );
    return sheets.length + document.querySelectorAll("[style]").length;
  });
  holdGate("outside-rules", outside);

  const known = [world().host, world().api];
  const foreign = requests.filter((address) => !known.includes(new URL(address).origin));
  const cookies = await context.cookies();
  holdGate(
    "foreign-requests",
    foreign.length + cookies.length,
    [...foreign, ...cookies.map(({ name }) => name)].join(", "),
  );
});

test.each(sitePages)("$name: a root of 62.5 percent changes no size", async ({ path, query, shows }) => {
  const before = sameForAll();
  const [plain, small] = await Promise.all([
    open(path, { before, query }),
    open(path, { before, query: { ...query, css: "small-root.css" } }),
  ]);
  await Promise.all([allUsable(plain.page, shows), allUsable(small.page, shows)]);
  expect(await small.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("10px");
  const [usual, changing] = await Promise.all([computedStyles(plain.page), computedStyles(small.page)]);
  const changed = differences(usual, changing);
  const worst = Math.max(0, ...changed.map(({ before, after }) => percentage(before, after)));
  holdGate(
    "root-font-size",
    worst,
    changed
      .slice(0, 5)
      .map((each) => each.says)
      .join("; "),
  );
});

function percentage(before: string, after: string): number {
  const [from, to] = [Number.parseFloat(before), Number.parseFloat(after)];
  return Number.isNaN(from) || Number.isNaN(to) ? 100 : (Math.abs(to - from) / (from || 1)) * 100;
}

test.each([
  { gate: "layout-shift-script", path: "placeholder.html" },
  { gate: "layout-shift-react", path: "react.html" },
])("$path: nothing moves while the form loads in the place that was kept for it", async ({ gate, path }) => {
  const { page } = await open(path, { query: { show: "form" } });
  await allUsable(page, ["baton-handoff-form"]);
  const shift = await layoutShift(page);
  holdGate(gate, shift);
});

/** The sum of all shifts since the page began, as the browser scores them. */
async function layoutShift(page: Page): Promise<number> {
  await page.waitForTimeout(500);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (entries: PerformanceEntryList) => {
          for (const { value } of entries as unknown as readonly { readonly value: number }[]) sum += value;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: "layout-shift", buffered: true });
        // Where nothing moved the observer is never called; on a busy page it may not have been called yet.
        setTimeout(() => {
          add(observer.takeRecords());
          resolve(sum);
        }, 300);
      }),
  );
}
