import type { CssCustomProperty, CssPart } from "custom-elements-manifest";
import { partStates, parts } from "../../src/styles/parts.ts";
import { tokens } from "../../src/styles/tokens.ts";

/** Alike on every element: the tokens it reads. */
export const cssProperties: CssCustomProperty[] = tokens.map(({ name, kind, purpose, light, dark }) => ({
  name,
  description: sentence(dark === undefined ? purpose : `${purpose} (in the dark theme ${dark})`),
  // A colour may be any CSS colour; lengths and fonts say of themselves what they are.
  ...(kind === "colour" && { syntax: "<color>" }),
  default: light,
}));

/** Alike on every element: what `::part()` reaches. */
export const cssParts: CssPart[] = [
  ...parts.map(({ name, on }) => ({ name, description: sentence(on) })),
  ...partStates.map(({ name, on }) => ({ name, description: `Beside another part: ${on}.` })),
];

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
