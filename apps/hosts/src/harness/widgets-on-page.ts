import type { Locator, Page } from "playwright";

/** What shows that a widget can be used: by the name of its element. */
export const usable = {
  "baton-handoff-form": (root: Locator) => root.getByRole("textbox", { name: "Home now" }),
  "baton-prep-card": (root: Locator) => root.getByRole("heading", { name: "In sixty seconds" }),
  "baton-promise-tracker": (root: Locator) => root.getByRole("button", { name: /^Keep: / }).first(),
} as const satisfies Readonly<Record<string, (root: Locator) => Locator>>;

export type WidgetTag = keyof typeof usable;

const widgetTags = Object.keys(usable) as WidgetTag[];

/** Waits until every widget that is on the page, as an element or in React, can be used. */
export async function allUsable(page: Page, tags: readonly WidgetTag[] = widgetTags): Promise<void> {
  const body = page.locator("body");
  await Promise.all(tags.map((tag) => usable[tag](body).waitFor()));
}
