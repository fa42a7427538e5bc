import { holdGate } from "@baton/testing/gates";
import { expect, test } from "vitest";
import { computedStyles, differences } from "./harness/computed-styles.ts";
import { frameworks } from "./harness/framework-styles.ts";
import { hostPages } from "./harness/open-page.ts";
import { sameForAll } from "./harness/same-for-all.ts";
import { sitePages } from "./harness/site-pages.ts";
import { allUsable } from "./harness/widgets-on-page.ts";

const open = hostPages();

test.each(sitePages)("$name: no host's style sheet changes what is inside a widget", async (site) => {
  const before = sameForAll();
  async function looks(css: Readonly<Record<string, string>>) {
    const { page } = await open(site.path, { before, query: { ...site.query, ...css } });
    await allUsable(page, site.shows);
    const sheets = await page.evaluate(() => document.styleSheets.length);
    return { sheets, styles: await computedStyles(page) };
  }

  const plain = await looks({});
  // Side by side: most of the time is waiting until nothing more appears.
  const changed = await Promise.all(
    frameworks.map(async (framework) => {
      const { sheets, styles } = await looks({ css: `css/${framework}.css` });
      expect(sheets, framework).toBe(plain.sheets + 1);
      return differences(plain.styles, styles).map(({ says }) => `${framework}: ${says}`);
    }),
  );
  const all = changed.flat();
  holdGate("host-styles", all.length, all.slice(0, 8).join("; "));
});
