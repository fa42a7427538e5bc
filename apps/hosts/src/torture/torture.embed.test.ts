import type { BrowserContext, Page } from "playwright";
import { describe, expect, test } from "vitest";
import { hostPages } from "../harness/open-page.ts";
import { world } from "../harness/world.ts";
import { countLost, kill, press, stopWrites } from "./doings.ts";
import { lost, onDevice, onScreen, onServer, type Typed, type, usable } from "./typed.ts";

const open = hostPages();
const { api, tours } = world();
const tourId = tours.draftTour;

const builds = { plain: "torture.html", react: "torture-react.html" } as const;
type Build = keyof typeof builds;

/** Holds that nothing of what was typed is missing from the screen, and none of it from everywhere. */
async function holdNothingLost(name: string, build: Build, page: Page, typed: Typed): Promise<void> {
  const places = [await onScreen(page), await onDevice(page), await onServer(api, tourId)];
  countLost({ case: name, build }, typed, places);
  await expect
    .poll(async () => lost(typed, [await onScreen(page)]), { timeout: 20_000, message: "missing on screen" })
    .toBe(0);
}

/** From here on no draft reaches the server; what is not on the device is lost with the page. */
const stopSaves = (context: BrowserContext) => stopWrites(context, "HandoffFormSaveDraft");

describe.each(Object.keys(builds) as Build[])("on the %s build", (build) => {
  async function write(name: string, query: Readonly<Record<string, string>> = {}, savesStop = true) {
    const opened = await open(builds[build], { query });
    if (savesStop) await stopSaves(opened.context);
    await usable(opened.page);
    return { ...opened, typed: await type(opened.page, `${name} on ${build}`) };
  }

  test("reload", async () => {
    const { page, typed } = await write("reload");
    await page.reload();
    await usable(page);
    await holdNothingLost("reload", build, page, typed);
  });

  test("tab killed", async () => {
    const opened = await write("killed");
    const page = await kill(opened);
    await usable(page);
    await holdNothingLost("tab killed", build, page, opened.typed);
  });

  test("offline, then online", async () => {
    const { page, context, quiet } = await open(builds[build]);
    await usable(page);
    // All of the form is here by then; what is fetched right behind its first section too.
    await quiet();
    await context.setOffline(true);
    const typed = await type(page, `offline on ${build}`);
    await page.getByText("Offline, kept on this device").filter({ visible: true }).first().waitFor();
    const words = page.getByRole("textbox", { name: "What was promised" });
    await page.getByRole("tab", { name: /^History/ }).click();
    await words.press("Enter");
    await page.getByText("It is sent when you are back online.").filter({ visible: true }).first().waitFor();
    await context.setOffline(false);
    const promised = typed.get("promise") ?? "";
    await expect.poll(() => onServer(api, tourId), { timeout: 40_000 }).toContain(promised);
    await expect.poll(() => onServer(api, tourId), { timeout: 40_000 }).toContain(typed.get("first"));
    expect((await onServer(api, tourId)).split(`"words":"${promised}"`)).toHaveLength(2);
    await holdNothingLost("offline, then online", build, page, typed);
  });

  test("401 while typing", async () => {
    const { page, context } = await open(builds[build]);
    await usable(page);
    const field = await page.getByRole("textbox", { name: "Home now", exact: true }).elementHandle();
    await context.route("**/graphql", (route) => route.fulfill({ status: 401, body: "{}" }));
    const typed = await type(page, `401 on ${build}`);
    await page.getByText("Your sign-in has ended").filter({ visible: true }).first().waitFor();
    await context.unroute("**/graphql");
    await page.getByRole("button", { name: "Sign in again" }).first().click();
    await expect.poll(() => onServer(api, tourId), { timeout: 40_000 }).toContain(typed.get("first"));
    expect(await field?.evaluate((element) => element.isConnected), "the form stayed").toBe(true);
    await holdNothingLost("401 while typing", build, page, typed);
  });

  test("token swap", async () => {
    const { page, typed } = await write("swap");
    const field = await page
      .getByRole("group", { name: /^Do first/ })
      .getByRole("textbox")
      .elementHandle();
    await press(page, "swapToken");
    await page.waitForTimeout(500);
    expect(await field?.evaluate((element) => element.isConnected), "the form stayed").toBe(true);
    await holdNothingLost("token swap", build, page, typed);
  });

  test("user switch, and back", async () => {
    const { page, typed } = await write("switch");
    await press(page, "signInAs", "osc");
    await page.waitForTimeout(300);
    await page.getByRole("textbox", { name: "Home now", exact: true }).waitFor();
    const shown = await onScreen(page);
    for (const text of typed.values()) expect(shown).not.toContain(text);
    await press(page, "signInAs", "manager");
    await page.waitForTimeout(300);
    await usable(page);
    await holdNothingLost("user switch", build, page, typed);
    expect(await onServer(api, tourId)).not.toContain(`switch on ${build}: `);
  });

  test("callback, locale and theme changed", async () => {
    const { page, typed } = await write("change");
    await press(page, "change");
    await page.getByText("Promesas").filter({ visible: true }).first().waitFor();
    await holdNothingLost("callback / locale / theme", build, page, typed);
  });

  test("remounted", async () => {
    const { page, typed } = await write("remount");
    await press(page, "remount");
    await page.waitForTimeout(300);
    await usable(page);
    await holdNothingLost("remount", build, page, typed);
  });

  test("two tabs, both killed", async () => {
    const first = await open(builds[build]);
    await stopSaves(first.context);
    await usable(first.page);
    const second = await first.context.newPage();
    second.setDefaultTimeout(20_000);
    await second.goto(first.page.url());
    await usable(second);
    const one = await type(first.page, `one on ${build}`);
    const two = await type(second, `two on ${build}`);
    const page = await kill({ ...first, page: second });
    await first.page.close();
    await page.reload();
    await page.getByRole("textbox", { name: "Home now", exact: true }).waitFor();
    const both = new Map([...[...one].map(([field, text]) => [`1 ${field}`, text] as const), ...two]);
    const places = [await onScreen(page), await onDevice(page), await onServer(api, tourId)];
    countLost({ case: "two tabs", build }, both, places);
    await page.getByText("Needs your decision").filter({ visible: true }).first().waitFor();
  });

  test("server conflict", async () => {
    const { page, context, typed } = await write("conflict");
    const theirs = "Theirs: they found a house to rent in Leander";
    const other = await open(builds.plain);
    await other.page.getByRole("textbox", { name: "Home now", exact: true }).fill(theirs);
    await expect.poll(() => onServer(api, tourId), { timeout: 40_000 }).toContain(theirs);
    await context.unroute("**/graphql");
    // It was refused so long that it would try again in half a minute.
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByRole("button", { name: "Keep both: Home now" }).waitFor({ timeout: 40_000 });
    const all = new Map([...typed, ["theirs", theirs]]);
    await holdNothingLost("server conflict", build, page, all);
    await page.getByRole("button", { name: "Keep both: Home now" }).click();
    await expect
      .poll(() => onServer(api, tourId), { timeout: 40_000 })
      .toContain(`${typed.get("home")}; ${theirs}`);
  });

  test("failed submit", async () => {
    const { page, context, typed } = await write("submit");
    await context.route("**/graphql", (route) =>
      /PromiseKeep|MakeCommitment/.test(route.request().postData() ?? "")
        ? route.fulfill({ status: 503, body: "busy" })
        : route.fallback(),
    );
    await page.getByRole("button", { name: "Mark kept" }).click();
    await page.getByText("It is sent when you are back online.").filter({ visible: true }).first().waitFor();
    await page.getByRole("button", { name: "Do not send" }).first().click();
    await page.reload();
    await usable(page);
    await holdNothingLost("failed submit", build, page, typed);
  });

  if (build === "react") {
    test("StrictMode", async () => {
      const { page, typed } = await write("strict", { strict: "yes" });
      await press(page, "remount");
      await page.waitForTimeout(300);
      await usable(page);
      await holdNothingLost("StrictMode", build, page, typed);
    });
  } else {
    test("element moved", async () => {
      const { page, typed } = await write("move");
      await press(page, "move");
      await page.waitForTimeout(300);
      await holdNothingLost("element moved", build, page, typed);
    });
  }
});
