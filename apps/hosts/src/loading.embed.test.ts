import { expect, test } from "vitest";
import { olderVersion } from "./harness/older-release.ts";
import { hostPages } from "./harness/open-page.ts";
import { allUsable } from "./harness/widgets-on-page.ts";

const open = hostPages();
const tracker = ["baton-promise-tracker"] as const;

test.each(["async", "late", "module", "twice", "both"])(
  "works when the script comes %s, without a word",
  async (way) => {
    const { page, complaints, warnings } = await open("loading.html", { query: { way } });
    await allUsable(page, tracker);
    expect(complaints).toEqual([]);
    expect(warnings).toEqual([]);
  },
);

test("works with two versions on a page, and one warning names both", async () => {
  const { page, complaints, warnings, quiet } = await open("loading.html", { query: { way: "versions" } });
  await allUsable(page, tracker);
  await quiet();
  const version = await page.evaluate(
    () => (window as unknown as { Baton: { version: string } }).Baton.version,
  );
  expect(complaints).toEqual([]);
  expect(warnings).toEqual([expect.stringMatching(/^Baton: /)]);
  expect(warnings[0]).toContain(version);
  expect(warnings[0]).toContain(olderVersion);
});

test("an element that is there long before its script shows what the page put in it", async () => {
  const seen = Promise.withResolvers<void>();
  const { page } = await open("loading.html", {
    query: { way: "late" },
    before: (page) =>
      page.route(/\/embed\/v1\/baton\.js/, (route) => seen.promise.then(() => route.continue())),
  });
  await page.getByText("The promises are on paper in the office.").waitFor();
  seen.resolve();
  await allUsable(page, tracker);
  expect(await page.getByText("The promises are on paper in the office.").isVisible()).toBe(false);
});
