import { holdGate } from "@baton/testing/gates";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { hostPages, type Visit } from "./harness/open-page.ts";
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
  const { page, complaints } = await open(path, strict);
  await allUsable(page);
  await useAll(page);
  const violations = await page.evaluate(() => window.violations);
  holdGate("csp-violations", violations.length, violations.join("; "));
  expect(complaints).toEqual([]);
});

test("the elements come late, as a module, under the strict policy", async () => {
  const { page, complaints } = await open("loading.html", { ...strict, query: { way: "module" } });
  await allUsable(page, ["baton-promise-tracker"]);
  const violations = await page.evaluate(() => window.violations);
  holdGate("csp-violations", violations.length, violations.join("; "));
  expect(complaints).toEqual([]);
});

/** Types, waits for the save, walks the tabs, opens what opens. */
async function useAll(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Home now" }).fill("Renting above the bakery");
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  for (const section of [/^Qualification/, /^History/, /^Next action/, /^Identity/]) {
    await page.getByRole("tab", { name: section }).click();
    await page.getByRole("tabpanel").first().waitFor();
  }
  await page.getByRole("textbox", { name: /^Read back/ }).fill("Magnolia first.");
  await page
    .getByRole("button", { name: /^Keep: / })
    .first()
    .click();
  await page.keyboard.press("Escape");
}
