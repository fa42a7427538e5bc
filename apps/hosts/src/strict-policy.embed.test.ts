import { holdGate } from "@baton/testing/gates";
import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { dayFields, writeSummary } from "./harness/day-fields.ts";
import { hostPages, type Opened, type Visit } from "./harness/open-page.ts";
import { dayPages, type SitePage } from "./harness/site-pages.ts";
import { allUsable } from "./harness/widgets-on-page.ts";

declare global {
  interface Window {
    violations: string[];
  }
}

const open = hostPages();

const strict: Visit = {
  policy: "strict",
  before: (page) =>
    page.addInitScript(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        window.violations.push(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`);
      });
    }),
};

test.each(["crm.html", "react.html"])("%s: every widget is used under the strict policy", async (path) => {
  const writing = await open(path, strict);
  await allUsable(writing.page);
  await writeHandoff(writing.page);
  await holdNoViolation(writing);

  const reading = await open(path, { ...strict, query: { as: "osm" } });
  await allUsable(reading.page, ["baton-prep-card", "baton-promise-tracker"]);
  await readAndKeep(reading.page);
  await holdNoViolation(reading);
});

test.each(dayPages)("$name: every widget is used under the strict policy", async (site) => {
  const opened = await open(site.path, { ...strict, query: site.query });
  await allUsable(opened.page, site.shows);
  await spendDay(opened.page, site);
  await holdNoViolation(opened);
});

test("the elements come late, as a module, under the strict policy", async () => {
  const opened = await open("loading.html", { ...strict, query: { way: "module" } });
  await allUsable(opened.page, ["baton-promise-tracker"]);
  await holdNoViolation(opened);
});

async function holdNoViolation({ page, complaints }: Opened): Promise<void> {
  const violations = await page.evaluate(() => window.violations);
  holdGate("csp-violations", violations.length, violations.join("; "));
  expect(complaints).toEqual([]);
}

/** Types, waits for the save, walks the tabs. */
async function writeHandoff(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Home now" }).fill("Renting above the bakery");
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  for (const section of [/^Qualification/, /^History/, /^Next action/, /^Identity/]) {
    await page.getByRole("tab", { name: section }).click();
    await page.getByRole("tabpanel").first().waitFor();
  }
}

/** Reads back, and opens and closes what a promise is kept with. */
async function readAndKeep(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: /^Read back/ }).fill("Magnolia first.");
  // The card may open with it: what is begun for a promise is kept for every widget that shows it.
  const tracker = page.getByRole("region", { name: "Promises" });
  await tracker
    .getByRole("button", { name: /^Keep: / })
    .last()
    .click();
  await tracker.locator(".settle textarea").press("Escape");
  await tracker.locator(".settle").waitFor({ state: "detached" });
}

/** Opens an entry, asks or answers, sums up a tour, begins quiet hours, writes an outcome as far as it goes unsent. */
async function spendDay(page: Page, site: SitePage): Promise<void> {
  const { message, summary, quietHours, outcome } = dayFields(site);
  await page.getByRole("region", { name: "Your day" }).getByRole("button").first().click();

  const words = `Who signs, on ${site.name}?`;
  await (await message?.(page))?.fill(words);
  await page
    .getByRole("button", { name: /^(Ask .+|Answer)$/ })
    .last()
    .click();
  await page.getByText(words).and(page.locator("p")).waitFor();

  const field = await summary?.(page);
  if (field) await writeSummary(page, field, `Agreed on ${site.name}`);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByRole("button", { name: "Go on", exact: true }).click();

  await (await quietHours?.(page))?.fill("20:00");
  await page.getByRole("button", { name: "Save quiet hours" }).click();
  await page.getByText(/^Quiet hours have a beginning/).waitFor();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();

  if (outcome) await writeOutcome(page, await outcome(page));
}

async function writeOutcome(page: Page, happened: Locator): Promise<void> {
  await page.getByRole("button", { name: "Save the outcome" }).click();
  await page.getByRole("link", { name: "Choose what came of the tour" }).waitFor();
  await happened.fill("Perfect for families, they said.");
  await page.getByText("Fair housing: worth a second look").waitFor();
  await page.getByRole("radio", { name: "Liked", exact: true }).first().check();
  for (const one of ["Add an objection", "Add a promise"])
    await page.getByRole("button", { name: one }).click();
  await page.getByRole("textbox", { name: "What was promised" }).fill("The lot map by Tuesday");
}
