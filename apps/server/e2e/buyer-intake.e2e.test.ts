import { sharedDemo } from "@baton/testing/demo";
import { signIn } from "@baton/testing/server";
import { gql } from "graphql-request";
import { expect, test } from "vitest";
import { openPortal, openWindow, pause } from "./portal-driver.ts";

/** Nobody has written a handoff for their tour tomorrow. */
const buyer = "Bridget & Noreen Malone";
const soon = { timeout: 60_000 };

const demo = sharedDemo();

test("a buyer leaves their details on the marketing page, and the OSC uses them in the handoff", async () => {
  const { page, complaints } = await openWindow(demo);
  await page.goto("/homes.html");
  const form = page.locator("baton-buyer-intake");
  await form.getByRole("textbox", { name: "Your name" }).fill("Bridget Malone");
  await form.getByRole("textbox", { name: "Email" }).fill("Bridget.Malone@example.com");
  await form.getByRole("textbox", { name: /^Budget/ }).fill("500 to 550");

  // What was typed is still there after a reload.
  await form.getByRole("textbox", { name: /^What are you/ }).fill("Room for a workshop");
  await pause(page, 600);
  await page.reload();
  const wishes = form.getByRole("textbox", { name: /^What are you/ });
  await expect.poll(() => wishes.inputValue(), soon).toBe("Room for a workshop");
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "Send my details" }).click();
  await form.getByRole("heading", { name: "Thank you, Bridget Malone" }).waitFor();
  expect(complaints).toEqual([]);

  const { tourId, buyerId } = await booked();
  const osc = await openPortal(demo, "osc");
  await osc.page.goto(`/buyers/${buyerId}`);
  const left = osc.page.getByRole("region", { name: "Left by the buyer" });
  await left.getByText("Room for a workshop").waitFor();
  await left
    .getByText("Fernhollow Homes may keep what I wrote here and contact me about its homes.")
    .waitFor();

  await osc.page.goto(`/tours/${tourId}`);
  await osc.page.getByText(/^Left on the website, (today|yesterday)/).waitFor();
  await osc.page.getByText("$500,000 – 550,000").waitFor();
  await osc.page.getByRole("button", { name: "Use these answers" }).click();
  await expect
    .poll(() => budgetOf(tourId), soon)
    .toEqual({ state: "KNOWN", value: { min: { amount: 50_000_000 }, max: { amount: 55_000_000 } } });
  expect(osc.complaints).toEqual([]);
});

/** The buyer's record is the one the OSC had: nobody new was made of the same email. */
async function booked() {
  const osc = await signIn(demo.origin, "osc");
  const { buyers } = await osc.request<{
    buyers: { nodes: readonly { id: string; name: string; nextTour: { id: string } }[] };
  }>(
    gql`{ buyers(first: 5, filter: { search: "bridget.malone@example.com" }) { nodes { id name nextTour { id } } } }`,
  );
  const [found, ...others] = buyers.nodes;
  if (!found) throw new Error("The buyer is not known");
  expect([found.name, others]).toEqual([buyer, []]);
  return { buyerId: found.id, tourId: found.nextTour.id };
}

async function budgetOf(id: string) {
  const osc = await signIn(demo.origin, "osc");
  const { tour } = await osc.request<{
    tour: { handoff: { draft: { qualification: { budget: unknown } } } | null };
  }>(
    gql`query ($id: ID!) { tour(id: $id) { handoff { draft { qualification {
      budget { state value { min { amount } max { amount } } } } } } } }`,
    { id },
  );
  return tour.handoff?.draft.qualification.budget;
}
