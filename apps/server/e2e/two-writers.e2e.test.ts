import { sharedDemo } from "@baton/testing/demo";
import { mutate, signIn } from "@baton/testing/server";
import { gql } from "graphql-request";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openPortal } from "./portal-driver.ts";

/** A save comes a moment after the typing; a busy machine takes its time. */
const soon = { timeout: 60_000 };

const demo = sharedDemo();

test("of two people who write one draft at once the second is told, and neither loses a word", async () => {
  const tourId = await bookTour();
  const [osc, manager] = await Promise.all([openPortal(demo, "osc"), openPortal(demo, "manager")]);
  await Promise.all([osc, manager].map(({ page }) => openDraft(page, tourId)));

  // Different fields: both stay, and the second hears of the first.
  await homeNow(osc.page).fill("Renting until March");
  await expect.poll(() => held(tourId), soon).toEqual({ home: "Renting until March", doFirst: "" });
  await manager.page.getByRole("tab", { name: /^Next action/ }).click();
  await doFirst(manager.page).fill("Coffee first, then the Magnolia");
  await manager.page.getByText("Priya also wrote here. Both are kept.").waitFor();
  const both = { home: "Renting until March", doFirst: "Coffee first, then the Magnolia" };
  await expect.poll(() => held(tourId), soon).toEqual(both);

  // One field: the second sees both texts and decides; until then the first's stands.
  await manager.page.getByRole("tab", { name: /^Identity/ }).click();
  expect(await homeNow(manager.page).inputValue()).toBe("Renting until March");
  await homeNow(osc.page).fill("Renting until April");
  await osc.page.getByText("Renee also wrote here. Both are kept.").waitFor();
  await expect.poll(() => held(tourId), soon).toEqual({ ...both, home: "Renting until April" });
  await homeNow(manager.page).fill("With her parents");
  const question = manager.page.getByRole("alert").filter({ hasText: "Priya changed the same thing" });
  await question.getByText("Renting until April").waitFor();
  await question.getByText("With her parents").waitFor();
  expect(await held(tourId)).toEqual({ ...both, home: "Renting until April" });

  await question.getByRole("button", { name: "Keep yours: Home now" }).click();
  await expect.poll(() => held(tourId), soon).toEqual({ ...both, home: "With her parents" });
  expect([...osc.complaints, ...manager.complaints]).toEqual([]);
});

const homeNow = (page: Page) => page.getByRole("textbox", { name: "Home now" });
const doFirst = (page: Page) => page.getByRole("group", { name: /^Do first/ }).getByRole("textbox");

/** Heard of by then: the form asks once more when its live connection stands, and would merge what it then learns. */
async function openDraft(page: Page, tourId: string) {
  const listening = Promise.withResolvers<void>();
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (String(payload).includes('"type":"next"')) listening.resolve();
    }),
  );
  await page.goto(`/tours/${tourId}`);
  await homeNow(page).waitFor();
  await listening.promise;
}

async function bookTour(): Promise<string> {
  const osc = await signIn(demo.origin, "osc");
  const { buyers, communities } = await osc.request<{
    buyers: { nodes: readonly [{ id: string }] };
    communities: { nodes: readonly [{ id: string; onsiteManagers: readonly [{ id: string }] }] };
  }>(gql`{
    buyers(first: 1, filter: { search: "Adaeze" }) { nodes { id } }
    communities(first: 1, filter: { search: "Cedar Park" }) { nodes { id onsiteManagers { id } } } }`);
  const { tour } = await mutate<{ tour: { id: string } }>(
    osc,
    "tourBook",
    {
      buyerId: buyers.nodes[0].id,
      communityId: communities.nodes[0].id,
      onsiteManagerId: communities.nodes[0].onsiteManagers[0].id,
      startsAt: new Date(Date.now() + 9 * 86_400_000).toISOString(),
    },
    "tour { id }",
  );
  return tour.id;
}

/** What the server holds of the draft, asked for without the form. */
async function held(tourId: string) {
  const osc = await signIn(demo.origin, "osc");
  const { tour } = await osc.request<{
    tour: {
      handoff: {
        draft: { identity: { homeNow: { value: string | null } }; nextAction: { doFirst: string } };
      } | null;
    };
  }>(
    gql`query ($tourId: ID!) { tour(id: $tourId) { handoff { draft {
      identity { homeNow { value } } nextAction { doFirst } } } } }`,
    { tourId },
  );
  const draft = tour.handoff?.draft;
  return { home: draft?.identity.homeNow.value, doFirst: draft?.nextAction.doFirst };
}
