import type { CssCustomProperty, CssPart, Slot } from "custom-elements-manifest";

/** What a page can style, as `src/styles` lists it. */
export interface Styling {
  readonly tokens: CssCustomProperty[];
  partsOf(widget: string): CssPart[];
}

export function readStyling(): Styling {
  return { tokens: [], partsOf: () => [] };
}

/** Every element has it. */
export const fallbackSlot: Slot = {
  name: "",
  description:
    "What to show until the widget is there, and again when its code cannot be had: a telephone number, for example.",
};
