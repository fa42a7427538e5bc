import { holdGate } from "@baton/testing/gates";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { hostPages, type Opened, type Visit } from "./harness/open-page.ts";
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
  await page
    .getByRole("button", { name: /^Keep: / })
    .last()
    .click();
  await page.locator(".settle textarea").press("Escape");
  await page.locator(".settle").waitFor({ state: "detached" });
}
