import type { Page } from "playwright";
import { expect, test } from "vitest";
import { dayFields, writeSummary } from "./harness/day-fields.ts";
import { hostPages } from "./harness/open-page.ts";
import { type SitePage, sitePages } from "./harness/site-pages.ts";
import { allUsable } from "./harness/widgets-on-page.ts";

const open = hostPages();
const tracker = ["baton-promise-tracker"] as const;
const late = { way: "async" };

/** What the page itself put into the element. */
const fallback = (page: Page) => page.getByText("The promises are on paper in the office.");
const notice = (page: Page) => page.getByRole("alert").filter({ hasText: "could not be loaded" });

test("where the script is blocked, the page keeps what it put in the element", async () => {
  const { page, complaints, quiet } = await open("loading.html", { policy: "no-script", query: late });
  await fallback(page).waitFor();
  await quiet();
  expect(complaints).toEqual([expect.stringContaining("Content Security Policy")]);
});

test("where a widget's code is blocked, the person reads what happened and what to do", async () => {
  const { page, complaints } = await open("loading.html", {
    query: late,
    before: (page) => page.route(/promise-tracker-[^/]*\.js$/, (route) => route.abort()),
  });
  await notice(page).waitFor();
  expect(await fallback(page).isVisible()).toBe(true);
  expect(complaints).toContainEqual(expect.stringMatching(/^Baton: the code of <baton-promise-tracker>/));
});

test("where a widget's code is not there in a quarter of a minute, the person is told; when it comes, it works", async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { page } = await open("loading.html", {
    query: late,
    async before(page) {
      await stopClock(page);
      await page.route(/promise-tracker-[^/]*\.js$/, async (route) => {
        await released;
        await route.continue();
      });
    },
  });
  await page.waitForFunction(() => customElements.get("baton-promise-tracker") !== undefined);
  await page.clock.fastForward(14_000);
  expect(await notice(page).isVisible()).toBe(false);
  await page.clock.fastForward(2_000);
  await notice(page).waitFor();
  expect(await fallback(page).isVisible()).toBe(true);
  await page.clock.resume();
  release();
  await allUsable(page, tracker);
  expect(await fallback(page).isVisible()).toBe(false);
});

test("where the API is blocked, the widget says so, and works once it is reached", async () => {
  const { page } = await open("loading.html", {
    query: late,
    before: (page) => page.route("**/graphql", (route) => route.abort()),
  });
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  await page.unroute("**/graphql");
  await again.click();
  await allUsable(page, tracker);
});

test("where the page's policy forgets the API, the widget says so", async () => {
  const { page } = await open("loading.html", { policy: "no-api", query: late });
  await page.getByRole("button", { name: "Try again" }).waitFor();
});

test("where the API does not answer, the widget says so in half a minute", async () => {
  const asked = Promise.withResolvers<void>();
  const { page } = await open("loading.html", {
    query: late,
    async before(page) {
      await page.clock.install();
      await page.route("**/graphql", () => asked.resolve());
    },
  });
  await asked.promise;
  await page.clock.fastForward(31_000);
  await page.getByRole("button", { name: "Try again" }).waitFor();
});

test.each(sitePages)(
  "$name: where the browser refuses all storage, what is written arrives",
  async (site) => {
    const { page, complaints } = await open(site.path, {
      query: site.query,
      before: (page) =>
        page.addInitScript(() => {
          for (const name of ["indexedDB", "localStorage", "sessionStorage", "caches"]) {
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException("Access is denied for this document.", "SecurityError");
              },
            });
          }
        }),
    });
    await write(page, site, `A room without a drawer, on ${site.name}`);
    expect(complaints).toEqual([]);
  },
);

test.each(sitePages)(
  "$name: in a sandboxed frame, without origin and storage, what is written arrives",
  async (site) => {
    const { page, complaints } = await open(site.path, { policy: "sandboxed", query: site.query });
    await write(page, site, `In a box of sand, on ${site.name}`);
    expect(complaints).toEqual([]);
  },
);

/** From its first moment on, time passes on the page only as a test says, however slow the machine is. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1_000);
}

/** Types in every field of the page, and waits until the server has what is saved while one writes. */
async function write(page: Page, site: SitePage, words: string): Promise<void> {
  await allUsable(page, site.shows);
  if (site.shows.includes("baton-handoff-form")) {
    await page.getByRole("textbox", { name: "Home now" }).fill(words);
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    return;
  }
  const { summary, quietHours, ...texts } = dayFields(site);
  for (const openField of Object.values(texts)) await (await openField(page)).fill(words);
  await (await quietHours?.(page))?.fill("20:00");
  const field = await summary?.(page);
  if (field) await writeSummary(page, field, `${words}, ${site.name}`);
}
