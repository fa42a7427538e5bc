import { expect, onTestFinished, test } from "vitest";
import { adoptStyles } from "../shadow/style-sheets.ts";
import { sharedStyles } from "./styles.ts";

/** What is read, on every ground it is read on. */
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ["ink", ["surface", "wash", "accent-wash", "late-wash", "risk-wash", "good-wash", "changed"]],
  ["muted", ["surface", "wash", "accent-wash", "late-wash", "risk-wash", "good-wash"]],
  ["accent", ["surface", "wash", "accent-wash"]],
  ["on-accent", ["accent"]],
  ["late", ["surface", "wash", "accent-wash", "late-wash"]],
  ["risk", ["surface", "wash", "accent-wash", "risk-wash"]],
  ["good", ["surface", "wash", "accent-wash", "good-wash"]],
];

/** What has to be found by its border, its ring or its ground. */
const controls: typeof texts = [
  ["edge", ["surface", "wash", "accent-wash", "late-wash"]],
  ["accent", ["surface", "wash", "accent-wash"]],
  ["late", ["surface", "wash"]],
];

const themes = ["light", "dark"].flatMap((theme) =>
  ["auto", "more"].map((contrast) => ({ theme, contrast })),
);
const cases = themes.flatMap((look) => [
  ...texts.map(([text, grounds]) => ({ ...look, text, grounds, least: look.contrast === "more" ? 7 : 4.5 })),
  ...controls.map(([text, grounds]) => ({ ...look, text, grounds, least: 3 })),
]);

test.each(cases)("$theme, contrast $contrast: $text is at least $least : 1 on $grounds", (look) => {
  const host = document.body.appendChild(document.createElement("div"));
  onTestFinished(() => host.remove());
  host.setAttribute("theme", look.theme);
  host.setAttribute("contrast", look.contrast);
  const shadow = host.attachShadow({ mode: "open" });
  adoptStyles(shadow, sharedStyles);
  const frame = shadow.appendChild(document.createElement("div"));
  frame.className = "frame";
  for (const ground of look.grounds) {
    frame.style.color = `var(--${look.text})`;
    frame.style.background = `var(--${ground})`;
    const { color, backgroundColor } = getComputedStyle(frame);
    expect(ratio(color, backgroundColor), `${look.text} on ${ground}`).toBeGreaterThanOrEqual(look.least);
  }
});

/** Contrast of two opaque colours as WCAG 2.2 defines it. */
function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The canvas knows every way to write a colour. */
function luminance(colour: string): number {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  if (!canvas) throw new Error("no canvas");
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
