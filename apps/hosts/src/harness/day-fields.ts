import type { Locator, Page } from "playwright";
import { expect } from "vitest";
import type { SitePage } from "./site-pages.ts";

/** Opens a field of the day's widgets where it is closed, and gives it. */
export type OpenField = (page: Page) => Promise<Locator>;

/** The fields in which somebody types in the course of a day, by what stands in them; no outcome where it is written. */
export function dayFields({ query }: SitePage): Readonly<Record<string, OpenField>> {
  const ofBoth = {
    message: async (page: Page) => page.getByRole("textbox", { name: /^Your (question|answer) to / }).last(),
    summary: async (page: Page) => page.getByRole("textbox", { name: /^Summary: / }).first(),
    quietHours: async (page: Page) => {
      await page.getByRole("button", { name: /quiet hours$/ }).click();
      return page.getByLabel("Quiet from", { exact: true });
    },
  };
  return query.as === "osm" ? { ...ofBoth, outcome: openOutcome } : ofBoth;
}

async function openOutcome(page: Page): Promise<Locator> {
  await page.getByRole("radio", { name: "They came", exact: true }).check();
  return page.getByRole("textbox", { name: "What happened", exact: true });
}

/** Writes the summary of a tour, and waits until the server has it. */
export async function writeSummary(page: Page, field: Locator, words: string): Promise<void> {
  const saved = page.waitForResponse((response) => {
    const sent = response.request().postData() ?? "";
    return sent.includes("MorningSyncSummarize") && sent.includes(words);
  });
  await field.fill(words);
  await field.blur();
  expect(await (await saved).json()).toMatchObject({ data: { morningSyncSummarize: { userErrors: [] } } });
}
