import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readModuleGraph } from "@baton/testing/sizes";
import { expect, test } from "vitest";
import { hostPages } from "./harness/open-page.ts";
import { allUsable } from "./harness/widgets-on-page.ts";
import { world } from "./harness/world.ts";

const open = hostPages();
const embed = fileURLToPath(new URL("../../../packages/widgets/dist/embed/", import.meta.url));

test("the form can be written in and saves with nothing but the files its size counts", async () => {
  const graph = readModuleGraph(embed);
  const counted = ["baton.js", ...graph.withAllNeeded(graph.fileOf("handoff-form"))];
  const asked: string[] = [];
  const { page } = await open("placeholder.html", {
    before: (page) =>
      page.route(`${world().api}/embed/**`, (route) => {
        const file = path.basename(new URL(route.request().url()).pathname);
        asked.push(file);
        return counted.includes(file) ? route.continue() : route.abort();
      }),
  });
  await allUsable(page, ["baton-handoff-form"]);
  const words = "Weighed and found light";
  const saved = page.waitForResponse((response) => Boolean(response.request().postData()?.includes(words)));
  await page.getByRole("textbox", { name: "Home now" }).fill(words);
  expect(await (await saved).text()).toContain('"handoffSaveDraft"');
  expect(counted.filter((file) => !asked.includes(file))).toEqual([]);
});

test("what the server sends is what was built", async () => {
  const response = await fetch(`${world().api}/embed/v1/baton.js`);
  expect(await response.text()).toBe(readFileSync(path.join(embed, "baton.js"), "utf8"));
});
