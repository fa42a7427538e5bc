import { holdGate } from "@baton/testing/gates";
import { expect, test } from "vitest";
import { computedStyles, differences } from "./harness/computed-styles.ts";
import { frameworks } from "./harness/framework-styles.ts";
import { hostPages } from "./harness/open-page.ts";
import { allUsable } from "./harness/widgets-on-page.ts";

const open = hostPages();

test.each(["crm.html", "react.html"])(
  "%s: no host's style sheet changes what is inside a widget",
  async (path) => {
    const plain = await open(path);
    await allUsable(plain.page);
    const before = await computedStyles(plain.page);
    const changed: string[] = [];
    for (const framework of frameworks) {
      const styled = await open(path, { query: { css: `css/${framework}.css` } });
      await allUsable(styled.page);
      expect(await styled.page.evaluate(() => document.styleSheets.length), framework).toBe(2);
      const found = differences(before, await computedStyles(styled.page));
      changed.push(...found.map(({ says }) => `${framework}: ${says}`));
    }
    holdGate("host-styles", changed.length, changed.slice(0, 8).join("; "));
  },
);
