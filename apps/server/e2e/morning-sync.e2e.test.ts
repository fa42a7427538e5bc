import { sharedDemo } from "@baton/testing/demo";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openPortal, pause } from "./portal-driver.ts";

/** What one person does is on the other's screen within a second; a busy machine takes its time. */
const soon = { timeout: 60_000 };

const demo = sharedDemo();

test("an OSC and an OSM hold their sync from two screens, one of them opened anew in between", async () => {
  const [osc, osm] = await Promise.all([openPortal(demo, "osc"), openPortal(demo, "osm")]);
  await Promise.all([osc, osm].map(({ page }) => page.getByRole("link", { name: "Morning sync" }).click()));

  // The OSC has tours with two OSMs and chooses; the OSM has tours with one OSC.
  await osc.page.getByRole("button", { name: "Open: Tomas Wheeler" }).waitFor();
  await osc.page.getByRole("button", { name: "Open: Maya Okonjo" }).click();
  await osm.page.getByRole("button", { name: "Start the sync" }).waitFor();
  const names = await buyersOf(osm.page);
  expect(names.length).toBeGreaterThan(2);
  expect(await buyersOf(osc.page)).toEqual(names);

  // One starts and the other's timer runs; either may stop it.
  await osc.page.getByRole("button", { name: "Start the sync" }).click();
  await osm.page.getByRole("button", { name: "Pause" }).click(soon);
  await osc.page.getByRole("button", { name: "Go on" }).click(soon);
  await osm.page.getByRole("button", { name: "Pause" }).waitFor(soon);

  // A summary of one appears on the other's screen, beside what is being typed there.
  const [first = "", second = "", ...others] = names;
  await summary(osm.page, second).fill("Walk the upper floor first");
  await summary(osc.page, first).fill("Both decide; start with the kitchen");
  await osc.page.keyboard.press("Tab");
  await expect
    .poll(() => summary(osm.page, first).inputValue(), soon)
    .toBe("Both decide; start with the kitchen");
  expect(await summary(osm.page, second).inputValue()).toBe("Walk the upper floor first");

  // A screen opened anew has the timer as it runs, and the text that was not saved.
  const before = await secondsLeft(osm.page);
  await summary(osm.page, second).focus();
  // What is typed is kept after a pause of 300 ms.
  await pause(osm.page, 400);
  await osm.page.reload();
  await expect.poll(() => summary(osm.page, second).inputValue(), soon).toBe("Walk the upper floor first");
  const after = await secondsLeft(osm.page);
  expect(after).toBeLessThanOrEqual(before);
  expect(after).toBeGreaterThan(before - 60);
  await osm.page.getByRole("button", { name: "Pause" }).waitFor();

  // Nobody closes it over a tour that was not talked over.
  await osc.page.getByRole("button", { name: "Close the sync" }).click();
  const missing = osc.page.getByRole("region", { name: /a summary is missing for/ });
  await missing.getByRole("link", { name: second }).click();
  expect(await summary(osc.page, second).evaluate((field) => field.matches(":focus"))).toBe(true);
  await summary(osm.page, second).press("Tab");
  await missing.getByRole("link", { name: second }).waitFor({ state: "detached", ...soon });
  for (const name of others) await summary(osm.page, name).fill("As in the handoff");
  // By key: as summaries are saved the button moves.
  await osm.page.getByRole("button", { name: "Close the sync" }).press("Enter");
  for (const { page } of [osc, osm]) await page.getByText("Maya Okonjo closed it").waitFor(soon);

  // What was agreed is a part of the handoff.
  await osm.page.getByRole("button", { name: `Open the prep card: ${first}` }).click();
  await osm.page.getByText("Both decide; start with the kitchen").waitFor(soon);
  await osm.page.getByRole("heading", { name: "Agreed in the morning sync" }).waitFor();
  expect([...osc.complaints, ...osm.complaints]).toEqual([]);
});

const summary = (page: Page, name: string) =>
  page.getByRole("textbox", { name: `Summary: ${name}`, exact: true });

/** Who comes, in the order of the agenda. */
async function buyersOf(page: Page): Promise<string[]> {
  const headings = page.getByRole("region", { name: "Morning sync" }).getByRole("heading", { level: 3 });
  await headings.first().waitFor();
  return (await headings.allInnerTexts()).map((text) => text.replace(/^\S+\s[AP]M\s+/u, ""));
}

async function secondsLeft(page: Page): Promise<number> {
  const [, minutes, seconds] = /(\d+):(\d\d) left/.exec(await page.getByRole("timer").innerText()) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
