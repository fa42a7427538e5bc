import { expect, test } from "vitest";
import { tokens } from "../styles/tokens.ts";
import { themeCss } from "./theme-css.ts";

test("exports only what was changed, a colour for both themes", () => {
  const css = themeCss(tokens, {
    "--baton-accent": { light: "#7a1f5c" },
    "--baton-ink": { light: "#000", dark: "#fff" },
    "--baton-radius": { light: "0" },
    "--baton-space": { light: "" },
  });
  expect(css).toBe(`:root {
  --baton-ink: light-dark(#000, #fff);
  --baton-accent: light-dark(#7a1f5c, #5fc6b5);
  --baton-radius: 0;
}`);
});

test("a colour that is the same in both themes is one value", () => {
  expect(themeCss(tokens, { "--baton-focus": { light: "Highlight" } })).toContain(
    "--baton-focus: Highlight;",
  );
});
