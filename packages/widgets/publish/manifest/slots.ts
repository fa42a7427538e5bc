import type { Slot } from "custom-elements-manifest";
import type { WidgetName } from "../../src/widget/catalog.ts";

const fallback: Slot = {
  name: "",
  description:
    "What to show until the widget is there, and again when its code cannot be had: a telephone number, for example.",
};

const own: Partial<Record<WidgetName, readonly Slot[]>> = {
  "buyer-intake": [
    {
      name: "consent",
      description: "What the visitor agrees to, in your words, with links where they are needed.",
    },
  ],
};

/** What a page may put between an element's tags. */
export function slotsOf(widget: WidgetName): Slot[] {
  return [fallback, ...(own[widget] ?? [])];
}
