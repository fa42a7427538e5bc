import { morningSyncCloseMutation, morningSyncSummarizeMutation } from "@baton/api-contract";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { networkError } from "../connection/connection-error.ts";
import { reactWidget } from "../shadow/react-widget.tsx";
import { button, focused, mount } from "../stories/mount.tsx";
import { maya, priya, storyNow } from "../stories/people.ts";
import { morningTours, syncDay, withTomas } from "../stories/sync-agenda.ts";
import { osmViewer, summaryBy, syncApi } from "../stories/sync-api.ts";
import { morningSync } from "./morning-sync.tsx";

const MorningSync = reactWidget(morningSync);
const field = (name: string) => page.getByRole("textbox", { name: new RegExp(name) });
const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });

test("two tours, from the start to the close, with the keyboard", async () => {
  const [park, herrera] = morningTours();
  if (!park || !herrera) throw new Error("no tours");
  const connection = syncApi({ tours: [park, herrera] });
  const [onChange, onSubmitted] = [vi.fn(), vi.fn()];
  mount(connection, <MorningSync onChange={onChange} onSubmitted={onSubmitted} />);
  await userEvent.click(button("Start the sync"));
  await expect.element(page.getByText(/\d:\d\d left/)).toBeVisible();

  await userEvent.click(field("Daniel Park"));
  await userEvent.keyboard("Only the Sandalwood{Tab}");
  await expect.element(row("Daniel Park").getByText(/Saved by Priya Nair/)).toBeVisible();
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ tourId: park.tour.id });

  await userEvent.fill(field("Herrera"), "Start upstairs");
  await userEvent.click(button("Close the sync"));
  await expect.element(page.getByText("Priya Nair closed it today", { exact: false })).toBeVisible();
  expect(onSubmitted).toHaveBeenCalledExactlyOnceWith({ morningSyncId: "sync-priya-maya", day: syncDay });
  await expect.element(row("Herrera").getByText("Start upstairs")).toBeVisible();
});

test("a refused close names what is missing, and each name leads to its field", async () => {
  mount(syncApi({ sync: {} }), <MorningSync />);
  await userEvent.click(button("Close the sync"));
  const summary = page.getByRole("region", { name: /a summary is missing for/ });
  await expect.poll(() => focused()?.getAttribute("aria-labelledby")).toBe("sync-missing");
  await userEvent.click(summary.getByRole("link", { name: "Ada Okonkwo" }));
  await expect.poll(() => focused()?.getAttribute("aria-label")).toBe("Summary: Ada Okonkwo");
  await expect.element(field("Ada Okonkwo")).toHaveAttribute("aria-invalid", "true");
  await userEvent.keyboard("She asks about the lender{Tab}");
  await expect.element(summary.getByRole("link", { name: "Ada Okonkwo" })).not.toBeInTheDocument();
});

test("what the other one saves meanwhile is shown beside what is typed, and either may stay", async () => {
  const connection = syncApi({ sync: {} });
  mount(connection, <MorningSync />);
  await userEvent.fill(field("Herrera"), "Mine");
  connection.write("tour-herrera", summaryBy(maya, "Theirs"));
  await connection.refresh();
  await expect.element(page.getByText("Maya Okafor wrote this meanwhile")).toBeVisible();
  await userEvent.keyboard("{Tab}");
  expect(connection.written).toEqual([]);
  await userEvent.click(button(/^Save mine in its place: Dana/));
  await expect.element(row("Herrera").getByText(/Saved by Priya Nair/)).toBeVisible();
  await expect.element(field("Herrera")).toHaveValue("Mine");
  expect(connection.written).toMatchObject([{ input: { words: "Mine", replacesId: "summary-1" } }]);

  await userEvent.fill(field("Daniel Park"), "Mine too");
  connection.write("tour-park", summaryBy(maya, "Theirs too", "summary-9"));
  await connection.refresh();
  await userEvent.click(button(/^Keep theirs: Grace/));
  await expect.element(field("Daniel Park")).toHaveValue("Theirs too");
});

test("what is typed outlives a reload, and what could not be saved says so", async () => {
  const connection = syncApi({ sync: {} });
  const render = mount(connection, <MorningSync key="before" />);
  await userEvent.fill(field("Herrera"), "Half a sent");
  render(<MorningSync key="after" />);
  await expect.element(field("Herrera")).toHaveValue("Half a sent");
  connection.answer(morningSyncSummarizeMutation, () => ({ error: networkError("HTTP 503") }));
  await userEvent.fill(field("Herrera"), "Half a sentence");
  await userEvent.keyboard("{Tab}");
  await expect.element(row("Herrera").getByText(/It is sent when you are back online/)).toBeVisible();
  await expect.element(field("Herrera")).toHaveValue("Half a sentence");
});

test("a sync the other one closed keeps what was still being typed in sight", async () => {
  const tours = morningTours().map((item) => ({ ...item, summary: summaryBy(maya, "Agreed") }));
  const connection = syncApi({ sync: {}, tours });
  mount(connection, <MorningSync />);
  await userEvent.fill(field("Daniel Park"), "One thing more");
  await connection.mutate(morningSyncCloseMutation, {
    input: { morningSyncId: "sync-priya-maya", idempotencyKey: "k" },
  });
  await expect.element(page.getByText("Not saved: the sync was closed before")).toBeVisible();
  await expect.element(row("Daniel Park").getByText("One thing more")).toBeVisible();
  await userEvent.click(button(/^Discard: /));
  await expect.element(page.getByText("One thing more")).not.toBeInTheDocument();
});

test("of several partners one is chosen, which a reload keeps", async () => {
  const connection = syncApi({ others: [withTomas()] });
  const render = mount(connection, <MorningSync key="before" />);
  await userEvent.click(button("Open: Maya Okafor"));
  await expect.element(page.getByText(/^With Maya Okafor/)).toBeVisible();
  render(<MorningSync key="after" />);
  await expect.element(page.getByText(/^With Maya Okafor/)).toBeVisible();
  await userEvent.click(button("Somebody else"));
  await expect.element(button("Open: Tomas Wheeler")).toBeVisible();
});

test.each([
  ["the OSM", osmViewer, { tourId: "tour-park", widget: "prep-card" }, /^Open the prep card: Grace/],
  ["the OSC", undefined, { tourId: "tour-park", widget: "handoff-form" }, /^Open the handoff: Grace/],
] as const)("leads %s into a tour", async (_who, viewer, detail, name) => {
  const onOpen = vi.fn();
  mount(syncApi({ viewer }), <MorningSync onOpen={onOpen} />);
  await userEvent.click(button(name));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(detail);
});

test("says politely when time runs out and when it is over, and runs on", async () => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: Date.parse(storyNow) });
  try {
    const counted = { runningSince: storyNow, countedMs: 7 * 60_000 };
    mount(syncApi({ sync: { timer: counted } }), <MorningSync />);
    const timer = (text: RegExp) => page.getByRole("timer").filter({ hasText: text });
    const said = (text: string) => page.getByRole("status").filter({ hasText: text });
    // Each look of a matcher moves the faked clock on a little, so no exact second is waited for.
    await expect.element(timer(/(3:00|2:\d\d) left/)).toBeVisible();
    await expect.element(said("Two minutes left")).not.toBeInTheDocument();
    vi.advanceTimersByTime(61_000);
    await expect.element(said("Two minutes left")).toBeInTheDocument();
    vi.advanceTimersByTime(125_000);
    await expect.element(timer(/0:\d\d over/)).toBeVisible();
    await expect.element(said("The time for the sync is over")).toBeInTheDocument();
  } finally {
    vi.useRealTimers();
  }
});

test("who may only look writes nothing", async () => {
  const tours = morningTours().map((item) => ({ ...item, summary: summaryBy(priya, "Agreed") }));
  mount(syncApi({ sync: {}, tours, mayHold: false }), <MorningSync />);
  await expect.element(row("Daniel Park").getByText("Agreed")).toBeVisible();
  for (const name of ["Pause", "Go on", "Close the sync"])
    await expect.element(button(name)).not.toBeInTheDocument();
  await expect.element(page.getByRole("textbox")).not.toBeInTheDocument();
});
