import type { Page } from "playwright";

/** Where an element stands in its widget, and how it looks, property by property. */
export type Look = readonly [element: string, styles: Readonly<Record<string, string>>];

/** What a host's CSS could change about our elements; what follows from the width it gives us is its own affair. */
const properties = [
  ...["color", "background-color", "opacity", "visibility", "cursor", "display", "position", "float"],
  ...[
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "line-height",
    "letter-spacing",
    "word-spacing",
  ],
  ...[
    "text-align",
    "text-transform",
    "text-decoration-line",
    "text-indent",
    "white-space",
    "list-style-type",
  ],
  ...["padding-top", "padding-left", "margin-top", "margin-left", "row-gap", "column-gap", "min-height"],
  ...["border-top-width", "border-top-style", "border-top-color", "border-top-left-radius", "box-sizing"],
  ...["box-shadow", "outline-style", "user-select", "pointer-events", "appearance", "filter", "transform"],
];

/** How every element of the widgets on the page looks, from the widget's outer box inwards, in document order. */
export async function computedStyles(page: Page): Promise<readonly Look[]> {
  await allShown(page);
  // Animations that are under way would differ by the moment.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  return page.evaluate((properties) => {
    const hosts = [...document.querySelectorAll("*")].filter((element) => element.shadowRoot);
    return hosts.flatMap((host) =>
      [...(host.shadowRoot?.querySelectorAll(".frame, .frame *") ?? [])].map(
        (element): [string, Record<string, string>] => {
          const style = getComputedStyle(element);
          const name = `${host.localName} ${element.localName}.${element.getAttribute("class") ?? ""}`;
          return [name, Object.fromEntries(properties.map((each) => [each, style.getPropertyValue(each)]))];
        },
      ),
    );
  }, properties);
}

export interface Difference {
  readonly says: string;
  readonly before: string;
  readonly after: string;
}

/** @throws {Error} when the two pages do not show the same elements, and so cannot be compared */
export function differences(before: readonly Look[], after: readonly Look[]): readonly Difference[] {
  if (before.length === 0 || before.length !== after.length) {
    const first = before.findIndex(([element], index) => element !== after[index]?.[0]);
    throw new Error(
      `One page shows ${before.length} elements, the other ${after.length}: ` +
        `${before[first]?.[0]} is ${after[first]?.[0]}, after ${before[first - 1]?.[0]}.`,
    );
  }
  return before.flatMap(([element, styles], index) =>
    Object.entries(styles).flatMap(([property, value]) => {
      const now = after[index]?.[1][property] ?? "";
      const says = `${property} of ${element}: ${value} → ${now}`;
      return now === value ? [] : [{ says, before: value, after: now }];
    }),
  );
}

/** Waits until nothing more appears: parts of a widget come when it can be used already, bars stand in their place. */
async function allShown(page: Page): Promise<void> {
  const elements = () =>
    page.evaluate(() => {
      const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const isComing = roots.some((root) => root.querySelector(".skeleton, [aria-busy=true]"));
      return isComing ? undefined : roots.map((root) => root.querySelectorAll("*").length).join();
    });
  let before: string | undefined;
  for (let same = 0; same < 3; ) {
    await page.waitForTimeout(400);
    const now = await elements();
    same = now !== undefined && now === before ? same + 1 : 0;
    before = now;
  }
}
