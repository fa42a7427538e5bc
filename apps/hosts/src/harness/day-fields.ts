import type { Locator, Page } from "playwright";
import type { SitePage } from "./site-pages.ts";

/** Opens a field of the day's widgets where it is closed, and gives it. */
export type OpenField = (page: Page) => Promise<Locator>;

/** Tests that run at once write the summaries of different tours of the one sync there is. */
const tourOf = { keys: 0, moving: 1, strict: 2, trouble: 3 } as const;

/** The fields in which somebody types in the course of a day, by what stands in them; no outcome where it is written. */
export function dayFields(
  { query }: SitePage,
  test: keyof typeof tourOf,
): Readonly<Record<string, OpenField>> {
  const ofBoth = {
    message: async (page: Page) => page.getByRole("textbox", { name: /^Your (question|answer) to / }).last(),
    summary: async (page: Page) => page.getByRole("textbox", { name: /^Summary: / }).nth(tourOf[test]),
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
  await field.fill(words);
  await field.blur();
  const label = (await field.getAttribute("aria-label")) ?? "";
  const tour = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("textbox", { name: label, exact: true }) });
  await tour.getByText("Saved by").waitFor();
}
