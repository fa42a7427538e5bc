import type { Locator, Page } from "playwright";

const inRegion = (name: string) => (root: Locator) => root.getByRole("region", { name, exact: true });
const row = (root: Locator) => inRegion("Your day")(root).getByRole("listitem").first();

/** What shows that a widget can be used, whoever uses it: by the name of its element. */
export const usable = {
  "baton-handoff-form": (root: Locator) => root.getByRole("textbox", { name: "Home now" }),
  "baton-prep-card": (root: Locator) => root.getByRole("heading", { name: "In sixty seconds" }),
  // The card beside it has such buttons too.
  "baton-promise-tracker": (root: Locator) =>
    inRegion("Promises")(root)
      .getByRole("button", { name: /^Keep: / })
      .first(),
  "baton-osc-day": row,
  "baton-osm-day": row,
  "baton-notifications": (root: Locator) => inRegion("Notifications")(root).getByRole("button").first(),
  "baton-clarification-thread": (root: Locator) =>
    root.getByRole("textbox", { name: /^Your (question|answer) to / }).first(),
  "baton-tour-outcome": (root: Locator) =>
    root.getByText(/^(Did they come\?|What happened at the tour)$/).first(),
  "baton-morning-sync": (root: Locator) => root.getByRole("textbox", { name: /^Summary: / }).first(),
} as const satisfies Readonly<Record<string, (root: Locator) => Locator>>;

export type WidgetTag = keyof typeof usable;

/** What stands on the page of a lead. */
export const leadWidgets = [
  "baton-handoff-form",
  "baton-prep-card",
  "baton-promise-tracker",
] as const satisfies readonly WidgetTag[];

/** Waits until the widgets, as elements or in React, can be used. */
export async function allUsable(page: Page, tags: readonly WidgetTag[] = leadWidgets): Promise<void> {
  const body = page.locator("body");
  await Promise.all(tags.map((tag) => usable[tag](body).waitFor()));
}
