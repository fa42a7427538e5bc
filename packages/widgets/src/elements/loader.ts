// The script tag: defines every element at once and fetches a widget's code when the first of its kind is on the
// page. A classic script, so that it works wherever a <script src> does.
import { catalog, commonAttributes } from "../widget/catalog.ts";
import { type BatonApi, batonApi } from "./api.ts";
import { thisPage } from "./page.ts";
import { defineShell, type Mount } from "./shell.ts";

declare global {
  var Baton: BatonApi | undefined;
}

/**
 * Folder of the script, also where a page delays it or loads it as a module, and so does not tell which one runs. Under
 * the evergreen path the code is taken from the release's own, which never changes.
 */
const folder = (
  (document.currentScript ?? document.querySelector("script[src*='/baton.js']")) as HTMLScriptElement | null
)?.src
  .replace(/[^/]*$/, "")
  .replace(/\/v\d+\/$/, `/${__VERSION__}/`);

// biome-ignore lint/suspicious/noExplicitAny: what a file exports is known where it is asked for.
const load = (name: string): Promise<any> => import(/* @vite-ignore */ `${folder}${__FILES__[name]}`);

const first = thisPage().version;
if (first !== __VERSION__) {
  // biome-ignore lint/suspicious/noConsole: the one who can mend it reads it there.
  console.warn(
    `Baton: this page loads two versions, ${first} and ${__VERSION__}. The first stays in charge; remove one script.`,
  );
}
globalThis.Baton ??= batonApi(load);
for (const [name, attributes] of Object.entries(catalog)) {
  defineShell(`baton-${name}`, [...attributes, ...commonAttributes], () => {
    // Asked for at once: the widget's file would only then ask for what all widgets stand on. Its failure is told there.
    load("runtime").catch(() => {});
    return load(name).then(({ mount }: { mount: Mount }) => mount);
  });
}
