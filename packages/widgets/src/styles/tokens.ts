/** A public custom property: a page sets it on a widget or on any ancestor. */
export interface Token {
  readonly name: `--baton-${string}`;
  readonly kind: "colour" | "text" | "shape" | "space";
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** CSS default; of a colour, in the light theme. */
  readonly light: string;
  /** CSS default in the dark theme, where it is another. */
  readonly dark?: string;
}

/** A ground has the hue of its colour, near white or near black. */
const groundOf = (colour: string, chroma = 0.02) => ({
  light: `oklch(from var(--baton-${colour}) 0.965 ${chroma} h)`,
  dark: `oklch(from var(--baton-${colour}) 0.26 0.02 h)`,
});

/**
 * Every public token. The docs' table and the manifest are made from this list, and a test holds the style sheets to it:
 * a token is added here and in tokens.css, or in neither.
 */
export const tokens: readonly Token[] = [
  { name: "--baton-ink", kind: "colour", purpose: "text", light: "#1b1f24", dark: "#e9ecef" },
  {
    name: "--baton-muted",
    kind: "colour",
    purpose: "text that steps back: labels, hints, dates",
    light: "#58616c",
    dark: "#a5aeb8",
  },
  {
    name: "--baton-line",
    kind: "colour",
    purpose: "rules between parts and the frame",
    light: "#e1e4e8",
    dark: "#30363d",
  },
  {
    name: "--baton-edge",
    kind: "colour",
    purpose: "borders of inputs, buttons and answer bars; at least 3 : 1 on what they stand on",
    light: "#7f8791",
    dark: "#727c87",
  },
  {
    name: "--baton-surface",
    kind: "colour",
    purpose: "the ground of the widget and of its inputs",
    light: "#fff",
    dark: "#15181c",
  },
  {
    name: "--baton-wash",
    kind: "colour",
    purpose: "the second ground: rail, panel, group heads",
    light: "#f6f7f8",
    dark: "#1d2126",
  },
  {
    name: "--baton-accent",
    kind: "colour",
    purpose: "the primary action, the chosen answer, links",
    light: "#0a5a50",
    dark: "#5fc6b5",
  },
  {
    name: "--baton-on-accent",
    kind: "colour",
    purpose: "text on the accent",
    light: "#fff",
    dark: "#05211d",
  },
  {
    name: "--baton-accent-wash",
    kind: "colour",
    purpose: "the ground of “In sixty seconds” and of a delivery that is blocked",
    ...groundOf("accent", 0.013),
  },
  {
    name: "--baton-late",
    kind: "colour",
    purpose: "missed, broken or wrong",
    light: "#9f1c17",
    dark: "#ffa099",
  },
  { name: "--baton-late-wash", kind: "colour", purpose: "its ground", ...groundOf("late") },
  { name: "--baton-risk", kind: "colour", purpose: "can still be saved", light: "#754600", dark: "#f0bb66" },
  { name: "--baton-risk-wash", kind: "colour", purpose: "its ground", ...groundOf("risk") },
  { name: "--baton-good", kind: "colour", purpose: "done", light: "#135f35", dark: "#83d5a0" },
  { name: "--baton-good-wash", kind: "colour", purpose: "its ground", ...groundOf("good") },
  {
    name: "--baton-changed",
    kind: "colour",
    purpose: "the ground of what changed since the last read",
    light: "#ffe7a3",
    dark: "#5b4a12",
  },
  { name: "--baton-focus", kind: "colour", purpose: "the focus ring", light: "var(--baton-accent)" },
  {
    name: "--baton-font-family",
    kind: "text",
    purpose: "the typeface of everything",
    light: "system-ui, sans-serif",
  },
  {
    name: "--baton-font-size",
    kind: "text",
    purpose: "what every size in the widget is measured by; text is 14 px at 16 px",
    light: "medium",
  },
  {
    name: "--baton-radius",
    kind: "shape",
    purpose: "corners of controls; the frame’s are a third rounder, a tag’s a third sharper",
    light: "6px",
  },
  {
    name: "--baton-control-height",
    kind: "space",
    purpose: "height of inputs and of the primary action; never below 24 px, nor 44 px under a finger",
    light: "2.5714em",
  },
  {
    name: "--baton-space",
    kind: "space",
    purpose: "the unit of every gap: 4 px beside 14 px text",
    light: "0.2857em",
  },
  {
    name: "--baton-sticky-top",
    kind: "space",
    purpose: "height of a bar of the page’s own that stays at the top, for what sticks below it",
    light: "0px",
  },
];
