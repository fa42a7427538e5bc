import { holdGate } from "@baton/testing/gates";
import { signIn } from "@baton/testing/server";
import type { Page } from "playwright";
import { afterEach, expect, test } from "vitest";
import { installInstruments, type Standing } from "./harness/instruments.ts";
import { hostPages } from "./harness/open-page.ts";
import { sitePages } from "./harness/site-pages.ts";
import { world } from "./harness/world.ts";

const open = hostPages();
const remounts = 50;
/** A widget that was taken down may finish what it had begun, in milliseconds. */
const settled = 1_500;
/** What is there after this long stays; on a busy machine less is not enough. Shorter than any interval of a widget. */
const patienceMs = 8_000;
const instrumented = { before: (page: Page) => page.addInitScript(installInstruments) };

/** Ends what hangs: each of the rounds waits for the server. */
const longRun = { timeout: 300_000 };

// What a widget asked for before it was taken away is with the server still, which answers in turn: not on the next page's
// time.
afterEach(async () => {
  await (await signIn(world().api, "manager")).request("{ viewer { now } }");
});

interface Host {
  readonly quiet: () => Promise<void>;
  readonly mount: () => Promise<unknown>;
  readonly unmount: () => Promise<unknown>;
}

const [inElements, inReact] = [true, false].map((isPlain) =>
  sitePages.filter(({ path }) => (path !== "react.html") === isPlain),
);

test.each(inElements ?? [])(
  "$name: custom elements leave nothing behind",
  longRun,
  async ({ path, query, shows }) => {
    const { page, complaints, quiet } = await open("bare.html", { ...instrumented, query });
    // What is put on the bare page and taken from it is what stands on the whole one.
    const whole = await page.request.get(`/open/${path}?${new URLSearchParams(query)}`);
    const html = await whole.text();
    await holdNothingKept(page, {
      quiet,
      async mount() {
        await page.evaluate((html) => {
          const main = document.querySelector("main");
          const { body } = new DOMParser().parseFromString(html, "text/html");
          const elements = [...body.querySelectorAll("section > *")].map((each) => document.importNode(each));
          let ready = 0;
          for (const element of elements) {
            element.addEventListener("ready", () => main?.setAttribute("data-ready", `${++ready}`));
          }
          main?.setAttribute("data-ready", "0");
          main?.replaceChildren(...elements);
        }, html);
        await allReady(page, shows.length);
      },
      unmount: () => page.evaluate(() => document.querySelector("main")?.replaceChildren()),
    });
    expect(complaints).toEqual([]);
  },
);

test.each(inReact ?? [])(
  "$name: React components leave nothing behind",
  longRun,
  async ({ path, query, shows }) => {
    const closed = { ...query, closed: "yes" };
    const { page, complaints, quiet } = await open(path, { ...instrumented, query: closed });
    const toggle = () => page.evaluate(() => document.querySelector<HTMLElement>("#toggle")?.click());
    await holdNothingKept(page, {
      quiet,
      async mount() {
        await toggle();
        await allReady(page, shows.length);
      },
      unmount: toggle,
    });
    expect(complaints).toEqual([]);
  },
);

/** Asked from here, not in the page: one that is held up names what it waited for, and needs no frame to see it. */
async function allReady(page: Page, widgets: number): Promise<void> {
  const ready = () => page.evaluate(() => Number(document.querySelector("main")?.dataset.ready));
  await expect
    .poll(ready, { interval: 10, timeout: 30_000, message: "widgets that say they are ready" })
    .toBeGreaterThanOrEqual(widgets);
}

/**
 * Looks at the page before the first widget, after the first few and after fifty more, never with one on it. Against the
 * first look nothing may stand that reaches outside a widget; against the second nothing may have grown. In between lies
 * what is loaded once for good: code, styles, what was read.
 */
async function holdNothingKept(page: Page, { quiet, mount, unmount }: Host): Promise<void> {
  const look = () => quiet().then(() => measure(page));
  const bare = await look();
  for (let round = 0; round < 3; round += 1) {
    await mount();
    await unmount();
  }
  const before = await look();
  for (let round = 0; round < remounts; round += 1) {
    await mount();
    await unmount();
  }
  let kept = compare(bare, before, await look());
  for (const end = Date.now() + patienceMs; kept.any && Date.now() < end; ) {
    kept = compare(bare, before, await measure(page));
  }

  const { listeners, grown, nodes, timers, after } = kept;
  holdGate(
    "kept-listeners",
    listeners.length + grown,
    [`in all ${before.listeners} → ${after.listeners}`, ...listeners].join(", "),
  );
  holdGate("kept-nodes", nodes, `in all ${before.nodes} → ${after.nodes}`);
  holdGate("kept-timers", timers.length, timers.join(", "));
}

function compare(bare: Measurement, before: Measurement, after: Measurement) {
  const listeners = without(after.standing.listeners, bare.standing.listeners);
  const timers = without(after.standing.timers, bare.standing.timers);
  const grown = Math.max(0, after.listeners - before.listeners);
  const nodes = Math.max(0, after.nodes - before.nodes);
  const any = listeners.length + timers.length + grown + nodes > 0;
  return { listeners, timers, grown, nodes, any, after };
}

/** What is left of a list when each of `others` has taken away one like it. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...list];
  for (const other of others) {
    const at = left.indexOf(other);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

interface Measurement {
  readonly standing: Standing;
  /** What the browser itself counts in the page, after it has collected what nobody holds. */
  readonly listeners: number;
  readonly nodes: number;
}

async function measure(page: Page): Promise<Measurement> {
  await page.waitForTimeout(settled);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  for (let time = 0; time < 3; time += 1) {
    await session.send("HeapProfiler.collectGarbage");
    await page.waitForTimeout(100);
  }
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const standing = await page.evaluate(() => window.standing());
  return { standing, listeners: metric("JSEventListeners"), nodes: metric("Nodes") };
}
