import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { hostPages } from "../harness/open-page.ts";
import { type DayMember, dayQuery } from "../harness/site-pages.ts";
import { dayUsable, typeDay } from "./day-typed.ts";
import { countLost, kill, press, stopWrites } from "./doings.ts";
import { lost, onDevice, onScreen, type Typed } from "./typed.ts";

const open = hostPages();

const runs = [
  { as: "osm", build: "plain", path: "torture-day.html" },
  { as: "osm", build: "react", path: "torture-react.html" },
  { as: "osc", build: "plain", path: "torture-day.html" },
  { as: "osc", build: "react", path: "torture-react.html" },
] as const;

const other: Readonly<Record<DayMember, DayMember>> = { osm: "osc", osc: "osm" };

describe.each(runs)("the $as's day on the $build build", ({ as, build, path }) => {
  const openDay = () => open(path, { query: dayQuery(as) });

  /** A page on which everything is typed and nothing has been sent. */
  async function write(name: string) {
    const opened = await openDay();
    await stopWrites(opened.context, "MorningSyncSummarize");
    await dayUsable(opened.page, as);
    return { ...opened, typed: await typeDay(opened.page, as, `${name} of the ${as} on ${build}`) };
  }

  /** Holds that nothing of what was typed is missing from the screen, and none of it from everywhere. */
  async function holdNothingLost(name: string, page: Page, typed: Typed): Promise<void> {
    const places = [await onScreen(page), await onDevice(page)];
    countLost({ case: `${name}, ${as}`, build }, typed, places);
    await expect
      .poll(async () => lost(typed, [await onScreen(page)]), {
        timeout: 20_000,
        message: "missing on screen",
      })
      .toBe(0);
  }

  test("reload", async () => {
    const { page, typed } = await write("reload");
    await page.reload();
    await dayUsable(page, as);
    await holdNothingLost("reload", page, typed);
  });

  test("tab killed", async () => {
    const { typed, ...opened } = await write("killed");
    const page = await kill(opened);
    await dayUsable(page, as);
    await holdNothingLost("tab killed", page, typed);
  });

  test("401 while typing", async () => {
    const { page, context } = await openDay();
    await dayUsable(page, as);
    await context.route("**/graphql", (route) => route.fulfill({ status: 401, body: "{}" }));
    const typed = await typeDay(page, as, `401 of the ${as} on ${build}`);
    // Leaving the summary's field sends it.
    await page.locator(".sync-tour textarea").first().blur();
    await page.getByText("Your sign-in has ended").filter({ visible: true }).first().waitFor();
    await context.unroute("**/graphql");
    await page.getByRole("button", { name: "Sign in again" }).first().click();
    await page.locator(".sync-tour").first().getByText("Saved by").waitFor();
    await holdNothingLost("401 while typing", page, typed);
  });

  test("user switch, and back", async () => {
    const { page, typed } = await write("switch");
    await press(page, "signInAs", other[as]);
    await page.waitForTimeout(300);
    // What the other one writes in the thread: by then the whole page is theirs.
    const theirs = as === "osm" ? /^Your answer to / : /^Your question to /;
    await page.locator(".thread-frame").getByRole("textbox", { name: theirs }).first().waitFor();
    const shown = await onScreen(page);
    for (const text of typed.values()) expect(shown).not.toContain(text);
    await press(page, "signInAs", as);
    await page.waitForTimeout(300);
    await dayUsable(page, as);
    await holdNothingLost("user switch", page, typed);
  });

  test("callback, locale and theme changed", async () => {
    const { page, typed } = await write("change");
    await press(page, "change");
    await page.getByRole("heading", { name: "Repaso de la mañana" }).waitFor();
    await holdNothingLost("callback / locale / theme", page, typed);
  });

  test("remounted", async () => {
    const { page, typed } = await write("remount");
    await press(page, "remount");
    await page.waitForTimeout(300);
    await dayUsable(page, as);
    await holdNothingLost("remount", page, typed);
  });
});
