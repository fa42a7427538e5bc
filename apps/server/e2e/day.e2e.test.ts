import AxeBuilder from "@axe-core/playwright";
import { ownDemo } from "@baton/testing/demo";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openPortal } from "./portal-driver.ts";

const demo = ownDemo();

/** Opens the first entry of a part of the day, and goes back once its page is there. */
async function opens(page: Page, part: string, path: RegExp, there: RegExp): Promise<void> {
  const section = page.getByRole("region", { name: part, exact: true });
  await section.getByRole("button").first().click();
  await page.waitForURL(path);
  await page.getByText(there).first().waitFor();
  await page.goto("/");
  await page.getByRole("heading", { level: 2, name: "Your day" }).waitFor();
}

test("the OSC's day leads to where each thing is settled", async () => {
  const { page, complaints } = await openPortal(demo, "osc");
  await opens(page, "Sent back to you", /\/tours\/[^?]+$/, /Before delivery|Deliver/);
  await opens(page, "Questions waiting for you", /view=questions$/, /ground-floor bedroom/);
  await opens(page, "Needs attention now", /\/tours\//, /Before delivery|Deliver|In sixty seconds/);
  await opens(page, "Read-backs to confirm", /view=card$/, /In sixty seconds/);
  await opens(page, "Booked, not set up", /\/tours\/[^?]+$/, /Before delivery|Deliver/);
  await opens(page, "Promises due", /\/buyers\//, /Promises/);
  await opens(page, "Yesterday", /view=outcome$/, /Outcome/);
  await opens(page, "Buyers without a next step", /\/buyers\//, /Promises/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the OSM's day leads to the card, the answers and the outcome", async () => {
  const { page, complaints } = await openPortal(demo, "osm");
  await opens(page, "Corrections of your read-backs", /view=card$/, /In sixty seconds/);
  await opens(page, "Your questions", /view=questions$/, /ground-floor bedroom/);
  await opens(page, "Outcomes to write", /view=outcome$/, /Outcome/);
  await opens(page, "Today’s tours", /view=card$/, /In sixty seconds|Nothing has been delivered/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(complaints).toEqual([]);
});

test("what one writes down shows in the other's list without reloading", async () => {
  const osc = await openPortal(demo, "osc");
  const buyers = osc.page.getByRole("region", { name: "Buyers without a next step" });
  const before = Number(await buyers.getByRole("paragraph").first().innerText());
  const other = await openPortal(demo, "osc");
  await other.page.goto("/buyers/new");
  await other.page.getByRole("textbox", { name: "Name" }).fill("Nora Castellan");
  await other.page.getByRole("button", { name: "Save the buyer" }).click();
  await other.page.getByRole("heading", { level: 1, name: "Nora Castellan" }).waitFor();
  await expect
    .poll(async () => Number(await buyers.getByRole("paragraph").first().innerText()), { timeout: 60_000 })
    .toBe(before + 1);
});
