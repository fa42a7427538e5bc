import type { Page } from "playwright";
import { expect, test } from "vitest";
import { dayFields } from "./harness/day-fields.ts";
import { hostPages } from "./harness/open-page.ts";
import { dayPages } from "./harness/site-pages.ts";
import { allUsable } from "./harness/widgets-on-page.ts";

const open = hostPages();

/** The ways in which hosts put an element elsewhere while somebody is writing in it. */
const moves: Readonly<Record<string, (page: Page, tag: string) => Promise<unknown>>> = {
  "to another column": (page, tag) =>
    page.evaluate((tag) => {
      const element = document.querySelector(tag);
      if (element) document.querySelector("#right")?.prepend(element);
    }, tag),
  "into a dialog that opens": (page, tag) =>
    page.evaluate((tag) => {
      const dialog = document.querySelector<HTMLDialogElement>("#dialog");
      const element = document.querySelector(tag);
      if (element) dialog?.append(element);
      dialog?.showModal();
    }, tag),
  "into details that were closed": (page, tag) =>
    page.evaluate((tag) => {
      const details = document.querySelector<HTMLDetailsElement>("#drawer");
      const element = document.querySelector(tag);
      if (element) details?.append(element);
      if (details) details.open = true;
    }, tag),
};

test.each(Object.keys(moves))("moved %s, the form keeps its state and every letter", async (name) => {
  const { page, complaints, requests, live, quiet } = await open("crm.html");
  await allUsable(page);
  const home = page.getByRole("textbox", { name: "Home now" });
  await home.fill(`Moved ${name}`);
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await page.getByRole("tab", { name: /^Qualification/ }).click();
  await live;
  await quiet();
  const asked = requests.length;

  await moves[name]?.(page, "baton-handoff-form");
  const tab = page.getByRole("tab", { name: /^Qualification/ });
  await tab.waitFor();
  expect(await tab.getAttribute("aria-selected")).toBe("true");
  await page.getByRole("tab", { name: /^Identity/ }).click();
  expect(await home.inputValue()).toBe(`Moved ${name}`);
  expect(requests.slice(asked), "asked for again").toEqual([]);
  expect(complaints).toEqual([]);
});

test.each(Object.keys(moves))("moved %s, the card keeps what was not sent yet", async (name) => {
  const { page, complaints } = await open("crm.html", { query: { as: "osm" } });
  await allUsable(page, ["baton-prep-card"]);
  const readBack = page.getByRole("textbox", { name: /^Read back/ });
  await readBack.pressSequentially("Magnolia first, ");
  await moves[name]?.(page, "baton-prep-card");
  await readBack.waitFor();
  await readBack.pressSequentially("then the design center.");
  expect(await readBack.inputValue()).toBe("Magnolia first, then the design center.");
  expect(complaints).toEqual([]);
});

const dayInElements = dayPages.filter(({ path }) => path !== "react.html");

test.each(
  dayInElements.flatMap((site) => Object.keys(moves).map((name) => ({ site, name, day: site.name }))),
)("$day: moved $name, every widget keeps what was not sent yet", async ({ site, name }) => {
  const { page, complaints } = await open(site.path, { query: site.query });
  await allUsable(page, site.shows);
  const { quietHours, ...texts } = dayFields(site);
  const fields = await Promise.all(Object.values(texts).map((openField) => openField(page)));
  for (const field of fields) await field.fill("Magnolia first,");
  const quiet = await quietHours?.(page);
  await quiet?.fill("20:00");

  for (const tag of site.shows) await moves[name]?.(page, tag);
  for (const field of fields) {
    // A summary is sent when its field is left, and cannot be written in until that is done.
    await field.and(page.locator(":read-write")).waitFor();
    await field.press("End");
    await field.pressSequentially(" then lot 14.");
    expect(await field.inputValue()).toBe("Magnolia first, then lot 14.");
  }
  expect(await quiet?.inputValue()).toBe("20:00");
  expect(complaints).toEqual([]);
});
