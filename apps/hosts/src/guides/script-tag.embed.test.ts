import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { mutate, signIn } from "@baton/testing/server";
import { expect, test } from "vitest";
import { demoTokens } from "../harness/demo-tokens.ts";
import { hostPages } from "../harness/open-page.ts";
import { allUsable, usable } from "../harness/widgets-on-page.ts";
import { world } from "../harness/world.ts";
import { readGuide } from "./guide.ts";
import { type Answer, startGuideSite } from "./guide-site.ts";
import { diagnosed, holdPromises, watch, writeHandoff } from "./used.ts";
import { themeFiles, wordpressPage } from "./wordpress-page.ts";

const open = hostPages();
const own = () => ({ api: world().api, tourId: world().tours.draftTour });

/** What a reader's own backend answers with. */
const token: Answer = async (_, response) => response.end(await demoTokens(world().api)("manager"));

test("plain-html.md", async () => {
  const guide = await readGuide("plain-html");
  const site = await startGuideSite();
  site.files.set("/baton-token", token);
  for (const name of ["tour.html", "tour.js", "tour.css"])
    site.files.set(`/${name}`, await guide.file(name, own()));

  const opened = await open(`${site.origin}/tour.html`, { before: watch });
  await allUsable(opened.page, ["baton-handoff-form", "baton-promise-tracker"]);
  await writeHandoff(opened.page);
  await holdPromises(opened);
  expect(await diagnosed(opened.page)).toEqual([]);
  expect(guide.unused()).toEqual([]);
});

test("intranet-csp.md", async () => {
  const guide = await readGuide("intranet-csp");
  const folder = await guide.save(["baton-token-route.js"], own(), {
    "package.json": '{ "type": "module" }',
    "session.js": "export const signedInMember = async () => 'TWVtYmVyOjE';",
    // The demo signs with a key of its own; `signing-as-told.test.ts` of the API runs the one shown.
    "baton-token.js": `export async function batonToken() {
      const asked = { method: "POST", headers: { "content-type": "application/json" }, body: '{"member":"manager"}' };
      return (await (await fetch("${world().api}/demo/token", asked)).json()).token;
    }`,
  });
  const { batonTokenRoute } = (await import(pathToFileURL(join(folder, "baton-token-route.js")).href)) as {
    readonly batonTokenRoute: Answer;
  };
  const [name = "", value = ""] = (await guide.file("headers", own())).split(/:([\s\S]*)/);

  const site = await startGuideSite();
  const html = await guide.file("tour.html", own());
  site.files.set("/baton-token", batonTokenRoute);
  site.files.set("/tour.html", async (_, response) => {
    response.setHeader(name, value.replace(/\s+/g, " ").trim());
    response.setHeader("content-type", "text/html;charset=utf-8");
    response.end(html);
  });
  for (const name of ["tour.js", "tour.css"]) site.files.set(`/${name}`, await guide.file(name, own()));

  const opened = await open(`${site.origin}/tour.html`, { before: watch });
  const { page } = opened;
  await usable["baton-handoff-form"](page.locator("baton-handoff-form")).waitFor();
  await page.locator("baton-prep-card").getByRole("heading", { level: 2 }).first().waitFor();
  await writeHandoff(page);
  await holdPromises(opened);
  expect(await diagnosed(page)).toEqual([]);
  // The policy is there: what it forbids is refused.
  await page.evaluate(() => document.querySelector("h1")?.setAttribute("style", "color: red"));
  expect(await page.evaluate(() => window.seen.violations)).toEqual([expect.stringContaining("style-src")]);
  expect(guide.unused()).toEqual([]);
});

test("wordpress.md", async () => {
  const api = world().api;
  const guide = await readGuide("wordpress");
  const site = await startGuideSite();
  const { publishableKey } = await mutate<{ publishableKey: { key: string } }>(
    await signIn(api, "admin"),
    "publishableKeyCreate",
    { label: "Guide", origins: [site.origin] },
    "publishableKey { key }",
  );
  const pasted = { ...own(), publishableKey: publishableKey.key };
  for (const [path, text] of themeFiles) site.files.set(path, text);
  const [block, footer, css] = await Promise.all(
    ["block.html", "footer.html", "additional.css"].map((name) => guide.file(name, pasted)),
  );
  site.files.set(
    "/contact.html",
    wordpressPage({ block, footer, css } as Record<"block" | "footer" | "css", string>),
  );

  const opened = await open(`${site.origin}/contact.html`, { before: watch });
  const { page } = opened;
  const buyer = `Ada ${Date.now()}`;
  await page.getByRole("textbox", { name: "Your name" }).fill(buyer);
  await page.getByRole("textbox", { name: "Email" }).fill("ada@example.com");
  const hours = page.getByRole("textbox", { name: "When is a good time to reach you?" });
  await hours.pressSequentially("Mon/Tue");
  expect(await hours.inputValue()).toBe("Mon/Tue");
  await holdPromises(opened);
  await page.getByRole("checkbox", { name: "Juniper Homes may contact me" }).check();
  await page.getByRole("button", { name: /Send/ }).click();
  await page.getByRole("heading", { name: `Thank you, ${buyer}` }).waitFor();
  expect(opened.complaints).toEqual([]);

  const found = await (await signIn(api, "manager")).request<{ buyers: { nodes: { name: string }[] } }>(
    "query ($search: String) { buyers(first: 2, filter: { search: $search }) { nodes { name } } }",
    { search: buyer },
  );
  expect(found.buyers.nodes).toEqual([{ name: buyer }]);
  expect(await diagnosed(page)).toEqual([]);
  expect(guide.unused()).toEqual([]);
});
