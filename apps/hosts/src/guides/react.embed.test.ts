import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { demoTokens } from "../harness/demo-tokens.ts";
import { hostPages } from "../harness/open-page.ts";
import { allUsable } from "../harness/widgets-on-page.ts";
import { world } from "../harness/world.ts";
import { bundle } from "./bundle.ts";
import { type Own, readGuide } from "./guide.ts";
import { startGuideSite } from "./guide-site.ts";
import { buildNextGuide } from "./next/build-next-guide.ts";
import { typeErrors } from "./type-check.ts";
import { holdPromises, watch, writeHandoff } from "./used.ts";

const styles = fileURLToPath(new URL("../../../../packages/widgets/dist/styles.css", import.meta.url));
const open = hostPages();
const own = (): Own => ({ api: world().api, tourId: world().tours.draftTour });
const token = () => demoTokens(world().api)("manager");

test("react.md", async () => {
  const guide = await readGuide("react");
  const names = ["get-token.ts", "tour-page.tsx", "tour-page.css", "main.tsx", "diagnose.ts"];
  const folder = await guide.save(
    names.map((name) => `src/${name}`),
    own(),
  );
  expect(guide.unused()).toEqual([]);
  expect(await typeErrors(folder)).toBe("");
  const site = await startGuideSite();
  const inSource = (name: string) => join(folder, "src", name);
  const files = await bundle(folder, { main: inSource("main.tsx"), diagnose: inSource("diagnose.ts") });
  for (const [path, text] of files) site.files.set(path, text);
  site.files.set("/baton-token", async (_, response) => response.end(await token()));
  site.files.set(
    "/tour.html",
    `<!doctype html><html lang="en"><title>Tour</title><link rel="stylesheet" href="/site.css" />
     <div id="root"></div><script type="module" src="/main.js"></script></html>`,
  );

  const opened = await open(`${site.origin}/tour.html`, { before: watch });
  await allUsable(opened.page, ["baton-handoff-form", "baton-promise-tracker"]);
  await writeHandoff(opened.page);
  await holdPromises(opened);

  const printed = opened.page.waitForEvent("console", (message) => message.type() === "table");
  await opened.page.addScriptTag({ type: "module", url: "/diagnose.js" });
  const findings: readonly { level: string }[] = await (await printed).args()[0]?.jsonValue();
  expect(findings.filter(({ level }) => level === "error")).toEqual([]);
});

test("next.md", async () => {
  const guide = await readGuide("next");
  const page = "app/tours/[tourId]";
  const saved = [
    "app/baton-token/route.ts",
    ...["handoff.tsx", "handoff.css", "page.tsx"].map((name) => `${page}/${name}`),
  ];
  const folder = await guide.save(saved, own(), {
    "lib/session.ts": "export const signedInMember = async (): Promise<string | undefined> => 'TWVtYmVyOjE';",
    // The demo signs with a key of its own; `signing-as-told.test.ts` of the API runs the one shown.
    "lib/baton-token.ts": `export async function batonToken(memberId: string): Promise<string> {
      const asked = { method: "POST", headers: { "content-type": "application/json" }, body: '{"member":"manager"}' };
      return memberId && (await (await fetch("${world().api}/demo/token", asked)).json()).token;
    }`,
  });
  expect(guide.unused()).toEqual([]);
  expect(await typeErrors(folder)).toBe("");
  const { server, client } = await buildNextGuide(folder);
  const { tourId } = own();
  const site = await startGuideSite();
  for (const [path, text] of client) site.files.set(path, text);
  site.files.set("/baton.css", readFileSync(styles, "utf8"));
  site.files.set("/baton-token", async (_, response) => response.end(await (await server.token()).text()));
  site.files.set(`/tours/${encodeURIComponent(tourId)}`, async (_, response) => {
    response.setHeader("content-type", "text/html;charset=utf-8");
    await server.render(tourId, response);
  });
  const address = `${site.origin}/tours/${encodeURIComponent(tourId)}`;

  const html = await (await fetch(address)).text();
  expect(html).toContain("Loading the handoff");
  expect(html).toContain('href="/baton.css"');
  const opened = await open(address, { before: watch });
  await allUsable(opened.page, ["baton-handoff-form"]);
  await writeHandoff(opened.page);
  await holdPromises(opened);
});
