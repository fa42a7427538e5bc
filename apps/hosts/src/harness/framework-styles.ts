import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const text = (module: string) => readFileSync(require.resolve(module), "utf8");

/** What hosts reset their pages with, as a build of theirs puts it on the page. */
export const frameworks = ["bootstrap", "tailwind3", "tailwind4", "hostile"] as const;

/** Every rule a host could aim at everything, at its strongest. */
const hostile = `
*, *::before, *::after, :host, ::part(control), ::slotted(*) { all: unset !important }
* { font: 40px/3 fantasy !important; color: red !important; display: block !important;
    float: left !important; direction: rtl !important; letter-spacing: 1em !important; visibility: hidden !important }
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
