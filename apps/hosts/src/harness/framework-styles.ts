import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const text = (module: string) => readFileSync(require.resolve(module), "utf8");

/** What hosts reset their pages with, as a build of theirs puts it on the page. */
export const frameworks = ["bootstrap", "tailwind3", "tailwind4", "hostile"] as const;

/** What a host could say of everything on its page, at its strongest, short of hiding it. */
const hostile = `
*, *::before, *::after, ::part(control), ::slotted(*) { all: unset !important }
* { font: 40px/3 fantasy !important; color: red !important; background: yellow !important; cursor: wait !important;
    letter-spacing: 1em !important; word-spacing: 1em !important; text-transform: uppercase !important;
    text-align: center !important; text-indent: 3em !important; white-space: pre !important; list-style: square !important }
`;

/** Their style sheets, by the path a page links. */
export function frameworkStyles(): ReadonlyMap<string, string> {
  return new Map([
    ["css/bootstrap.css", text("bootstrap/dist/css/bootstrap.css")],
    ["css/tailwind3.css", text("@unocss/reset/tailwind.css")],
    ["css/tailwind4.css", text("tailwindcss/preflight.css")],
    ["css/hostile.css", hostile],
  ]);
}
