import { holdGate } from "@baton/testing/gates";
import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { dayFields } from "./harness/day-fields.ts";
import { hostPages } from "./harness/open-page.ts";
import { dayPages } from "./harness/site-pages.ts";
import { allUsable } from "./harness/widgets-on-page.ts";

declare global {
  interface Window {
    heard: string[];
  }
}

const open = hostPages();

/** A host with hotkeys, as most libraries of them listen: on the document and the window, when the event comes up. */
const withHotkeys = {
  before: (page: Page) =>
    page.addInitScript(() => {
      window.heard = [];
      for (const type of ["keydown", "keypress", "keyup"] as const) {
        for (const target of [window, document]) {
          target.addEventListener(type, (event) => window.heard.push((event as KeyboardEvent).key));
        }
      }
    }),
};

/** Hears what was pressed since the last time it was asked. */
const heard = (page: Page) => page.evaluate(() => [...new Set(window.heard.splice(0))]);

test.each(["crm.html", "react.html"])(
  "%s: what is typed in a field sets off no hotkey of the host",
  async (path) => {
    const writing = await open(path, withHotkeys);
    await allUsable(writing.page);
    await holdQuietTyping(writing.page, writing.page.getByRole("textbox", { name: "Home now" }));

    const { page } = await open(path, { ...withHotkeys, query: { as: "osm" } });
    await allUsable(page, ["baton-prep-card", "baton-promise-tracker"]);
    await holdQuietTyping(page, page.getByRole("textbox", { name: /^Read back/ }));
    await page
      .getByRole("button", { name: /^Keep: / })
      .last()
      .click();
    await holdQuietTyping(page, page.locator(".settle textarea").last());
  },
);

test.each(dayPages)("$name: what is typed in a field sets off no hotkey of the host", async (site) => {
  const { page } = await open(site.path, { ...withHotkeys, query: site.query });
  await allUsable(page, site.shows);
  for (const openField of Object.values(dayFields(site))) {
    await holdQuietTyping(page, await openField(page));
  }
});

async function holdQuietTyping(page: Page, field: Locator): Promise<void> {
  await field.focus();
  await heard(page);
  await page.keyboard.type("j/?G e@1");
  for (const key of ["Backspace", "ArrowLeft", "Home", "Control+a", "Control+z"])
    await page.keyboard.press(key);
  expect(await field.evaluate((input) => input.matches(":focus"))).toBe(true);
  const inReact = (await page.locator("#pressed").allInnerTexts()).flatMap((keys) => keys.split(" "));
  const reached = [...(await heard(page)), ...inReact].filter((key) => key !== "" && key !== "Control");
  holdGate("host-hotkeys", reached.length, reached.join(" "));
}

test.each(["crm.html", "react.html"])("%s: what the host may wait for reaches it", async (path) => {
  const { page } = await open(path, withHotkeys);
  await allUsable(page);
  await page.getByRole("textbox", { name: "Home now" }).focus();
  for (const key of ["Control+k", "Escape", "F2", "Tab"]) await page.keyboard.press(key);
  expect(await heard(page)).toEqual(["Control", "k", "Escape", "F2", "Tab"]);
});

test("a key that a widget has used is not used again: letters that choose, Escape that closes", async () => {
  const { page } = await open("crm.html", withHotkeys);
  await allUsable(page);
  await page.getByRole("tab", { name: /^Qualification/ }).click();
  await page
    .getByRole("radio", { name: /^Undecided/ })
    .first()
    .focus();
  await heard(page);
  await page.keyboard.press("u");
  expect(await heard(page)).toEqual([]);

  await page
    .getByRole("button", { name: /^Keep: / })
    .first()
    .click();
  await page.locator(".settle textarea").first().focus();
  await heard(page);
  await page.keyboard.press("Escape");
  await page.locator(".settle").waitFor({ state: "detached" });
  expect(await heard(page)).toEqual([]);
});
