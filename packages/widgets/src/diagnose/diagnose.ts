import type { Page } from "../elements/page.ts";
import { checkApi } from "./api.ts";
import { checkBrowser, checkDevice } from "./browser.ts";
import { type Catalog, checkElements } from "./elements.ts";
import { error, type Finding, warning } from "./finding.ts";
import { checkPolicy, watchPolicy } from "./policy.ts";
import { checkScripts } from "./scripts.ts";
import { checkToken } from "./token.ts";

export type { Finding };

/** Given, not imported: what tells why the widgets' code does not arrive must not wait for it. */
export interface Scene {
  readonly page: Page;
  readonly catalog: Catalog;
  readonly commonAttributes: readonly string[];
  /** Of the script that was asked. */
  readonly version: string;
}

/**
 * Looks at how the page embeds Baton: the browser, scripts, elements, token, API and policy. Prints what is wrong as a
 * table and answers with it, errors first; one `ok` when nothing is. Asks `getToken()` and the API once.
 */
export async function diagnose({
  page,
  catalog,
  commonAttributes,
  version,
}: Scene): Promise<readonly Finding[]> {
  const found: Finding[] = [
    ...checkBrowser(),
    ...checkScripts({ inCharge: page.version, asked: version }),
    ...checkElements(catalog, commonAttributes),
    ...(await checkDevice()),
  ];
  const { settings } = page;
  const violations = await watchPolicy(async () => {
    if (!settings) {
      found.push(settings === null ? signedOut : unconfigured);
      return;
    }
    const { findings, credential } = await checkToken(settings);
    found.push(...findings, ...(await checkApi(settings.endpoint, credential)));
  });
  found.push(...checkPolicy(violations, settings?.endpoint));
  const all = found.length > 0 ? rank(found) : [well];
  // biome-ignore lint/suspicious/noConsole: printing is what it is for.
  console.table(all);
  return all;
}

const rank = (found: readonly Finding[]) => [
  ...found.filter(({ level }) => level === "error"),
  ...found.filter(({ level }) => level === "warning"),
];

const well: Finding = {
  level: "ok",
  what: "Nothing wrong was found.",
  why: "Browser, scripts, elements, token, API and policy were looked at.",
  do: "Nothing.",
};

const unconfigured = error(
  "Baton.configure() has not been called.",
  "Every element waits for it.",
  "Call Baton.configure({ endpoint, getToken }) once baton.js is loaded.",
);

const signedOut = warning(
  "The page has signed out.",
  "logout() or destroy() was called; the elements show their own content again.",
  "Call configure() or identify() when somebody signs in.",
);
