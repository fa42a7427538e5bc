import { sharedDemo } from "@baton/testing/demo";
import { signIn } from "@baton/testing/server";
import { gql } from "graphql-request";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openWindow } from "./portal-driver.ts";

/** Theirs is delivered, and tomorrow. */
const buyer = "Kerry-Ann & Maximilian Stoddard-Villanueva";

/** A save comes a moment after the typing; a busy machine takes its time. */
const soon = { timeout: 60_000 };

const demo = sharedDemo();

test("a page that knows nothing but the script has the three widgets working, under a policy without exceptions", async () => {
  const { page, complaints } = await openWindow(demo);
  const answer = await page.goto("/embed.html?as=osc");
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain("unsafe");
  await openTour(page);
  // The card needs an answer: by then the form is this tour's too.
  await page.locator("baton-prep-card").getByRole("heading", { name: buyer }).waitFor();

  await page.locator("baton-handoff-form").getByRole("textbox", { name: "Home now" }).fill(home);
  await expect
    .poll(async () => (await draftOf(buyer)).identity.homeNow, soon)
    .toEqual({ state: "KNOWN", value: home });
  await page
    .locator("baton-handoff-form")
    .getByText(/^Saved \d/)
    .waitFor();

  const card = page.locator("baton-prep-card");
  await card.getByRole("heading", { name: "In sixty seconds" }).waitFor();

  const tracker = page.locator("baton-promise-tracker");
  await tracker.getByRole("heading", { name: "Promises" }).waitFor();
  await tracker
    .getByRole("button", { name: /^Keep: / })
    .first()
    .waitFor();

  const events = await page.locator("#events li").allInnerTexts();
  for (const tag of ["baton-handoff-form", "baton-prep-card", "baton-promise-tracker"]) {
    expect(events).toContainEqual(expect.stringMatching(`^${tag} ready `));
  }
  expect(events).not.toContainEqual(expect.stringContaining(" error "));
  expect(complaints).toEqual([]);
});

const home = "Renting above the bakery until May";

async function openTour(page: Page) {
  const list = page.getByLabel("Tour", { exact: true });
  await list.locator("option", { hasText: buyer }).waitFor({ state: "attached" });
  const label = await list.locator("option", { hasText: buyer }).innerText();
  await list.selectOption({ label });
  await page.getByRole("heading", { level: 1, name: buyer }).waitFor();
}

/** What the server holds, asked for without the page. */
async function draftOf(name: string) {
  const osc = await signIn(demo.origin, "osc");
  const { buyers } = await osc.request<{
    buyers: {
      nodes: readonly [{ nextTour: { handoff: { draft: { identity: { homeNow: unknown } } } } }];
    };
  }>(
    gql`query ($search: String!) { buyers(first: 1, filter: { search: $search }) {
      nodes { nextTour { handoff { draft { identity { homeNow { state value } } } } } } } }`,
    { search: name.split(" ")[0] },
  );
  return buyers.nodes[0].nextTour.handoff.draft;
}
