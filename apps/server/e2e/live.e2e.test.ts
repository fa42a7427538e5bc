import { sharedDemo } from "@baton/testing/demo";
import { signIn } from "@baton/testing/server";
import { gql } from "graphql-request";
import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { openPortal } from "./portal-driver.ts";

/** How often a widget asks while no socket is open, in milliseconds. */
const polling = 10_000;
/** A busy machine takes its time. */
const patient = { timeout: 60_000 };

const demo = sharedDemo();
let tourId: string;

beforeAll(async () => {
  tourId = await tourToAskAbout();
});

test("a question asked on one screen is on the other by itself, and so is its answer", async () => {
  const [osm, osc] = await Promise.all([
    openThread("osm", withoutPolling),
    openThread("osc", withoutPolling),
  ]);
  const asked = await timed(
    () => ask(osm.page, "Does Luis sign too?"),
    () => osc.page.getByText("Does Luis sign too?", { exact: true }).waitFor(patient),
  );
  await osm.page.getByRole("status").filter({ hasText: "Your question is sent." }).waitFor(patient);
  const answered = await timed(
    () => answer(osc.page, "Does Luis sign too?", "Both of them sign."),
    () => osm.page.getByText("Both of them sign.", { exact: true }).waitFor(patient),
  );
  await osm.page.getByRole("status").filter({ hasText: "answered: Both of them sign." }).waitFor(patient);
  console.log(`Over the WebSocket: the question after ${asked} ms, the answer after ${answered} ms`);
  // No clock was there to ask by: nothing but the socket can have brought them.
  expect([...osm.complaints, ...osc.complaints]).toEqual([]);
});

test("it is there by the next asking where no WebSocket gets through", async () => {
  const [osm, osc] = await Promise.all([
    openThread("osm", withoutSockets),
    openThread("osc", withoutSockets),
  ]);
  const asked = await timed(
    () => ask(osm.page, "Bring the HOA papers?"),
    () => osc.page.getByText("Bring the HOA papers?", { exact: true }).waitFor(patient),
  );
  console.log(`With WebSockets blocked, asking every ${polling} ms: the question after ${asked} ms`);
});

test("the prep card of one hears what another does to the handoff", async () => {
  const { page } = await openPortal(demo, "osm");
  await withoutPolling(page);
  await page.goto(`/tours/${tourId}?view=card`);
  await page.getByRole("heading", { name: "Questions" }).waitFor(patient);
  const osc = await openThread("osc", withoutPolling);
  await ask(page, "Which plan first?");
  await answer(osc.page, "Which plan first?", "The Magnolia.");
  await page.getByText("The Magnolia.", { exact: true }).waitFor(patient);
});

async function openThread(member: "osm" | "osc", prepare: (page: Page) => Promise<unknown>) {
  const opened = await openPortal(demo, member);
  const { page } = opened;
  await prepare(page);
  let isListening = prepare !== withoutPolling;
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => {
      // Its first signal says that a subscription is under way.
      isListening ||= String(payload).includes('"type":"next"');
    });
  });
  await page.goto(`/tours/${tourId}?view=questions`);
  await page.getByRole("heading", { name: /^Questions about/ }).waitFor(patient);
  await expect.poll(() => isListening, patient).toBe(true);
  return opened;
}

/** What would ask by the clock never does. */
function withoutPolling(page: Page) {
  return page.addInitScript((pollMs) => {
    const repeat = globalThis.setInterval;
    globalThis.setInterval = ((run: () => void, ms?: number) =>
      repeat(ms === pollMs ? () => undefined : run, ms)) as typeof setInterval;
  }, polling);
}

/** A proxy on the way that takes no WebSocket. */
function withoutSockets(page: Page) {
  return page.routeWebSocket(/\/graphql$/, (socket) => socket.close({ code: 1011 }));
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel(/^Your question to/).fill(question);
  await page.getByRole("button", { name: /^Ask / }).click();
}

async function answer(page: Page, question: string, words: string): Promise<void> {
  const entry = page.getByRole("listitem").filter({ hasText: question });
  await entry.getByLabel(/^Your answer to/).fill(words);
  await entry.getByRole("button", { name: "Answer" }).click();
}

/** Milliseconds from the end of an act to what it brings about. */
async function timed(act: () => Promise<void>, effect: () => Promise<void>): Promise<number> {
  const seen = effect();
  await act();
  const from = performance.now();
  await seen;
  return Math.round(performance.now() - from);
}

/** A tour ahead with a handoff the OSM may ask about. */
async function tourToAskAbout(): Promise<string> {
  const osm = await signIn(demo.origin, "osm");
  const { tours } = await osm.request<{
    tours: {
      nodes: readonly {
        id: string;
        bookedBy: { name: string };
        handoff: { status: string; viewerCan: { askOsc: boolean } } | null;
      }[];
    };
  }>(
    gql`{ tours(first: 50, order: DESC) { nodes { id bookedBy { name } handoff { status viewerCan { askOsc } } } } }`,
  );
  const osc = await signIn(demo.origin, "osc");
  const { viewer } = await osc.request<{ viewer: { member: { name: string } } }>(
    gql`{ viewer { member { name } } }`,
  );
  const found = tours.nodes.find(
    ({ handoff, bookedBy }) =>
      handoff?.viewerCan.askOsc && handoff.status === "DELIVERED" && bookedBy.name === viewer.member.name,
  );
  if (!found) throw new Error("The demo has no delivered handoff to ask about");
  return found.id;
}
