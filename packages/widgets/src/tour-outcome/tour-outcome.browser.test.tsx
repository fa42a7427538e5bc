import { tourOutcomeQuery, tourOutcomeRecordMutation } from "@baton/api-contract";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { networkError } from "../connection/connection-error.ts";
import type { MemoryConnection } from "../connection/memory-connection.ts";
import { forgetAll } from "../device/forget.ts";
import { reactWidget } from "../shadow/react-widget.tsx";
import { button, focused, mount } from "../stories/mount.tsx";
import { herreraOutcome } from "../stories/outcome-of.ts";
import { hoursFromNow } from "../stories/people.ts";
import { type CardStory, cardApi, herreraCard } from "../stories/prep-card.ts";
import { goOffline } from "../stories/stage.tsx";
import { type TourOutcomeProps, tourOutcome } from "./tour-outcome.tsx";

const TourOutcome = reactWidget(tourOutcome);

beforeEach(forgetAll);

const after = (story: CardStory = {}) => cardApi({ now: hoursFromNow(4.2), ...story });

function show(connection: MemoryConnection, props: Partial<TourOutcomeProps> = {}) {
  return mount(connection, <TourOutcome tourId={herreraCard.id} {...props} />);
}

const radio = (name: string) => page.getByRole("radio", { name, exact: true });
const text = (name: string) => page.getByRole("textbox", { name, exact: true });
const save = () => userEvent.click(button("Save the outcome"));

async function fillIn() {
  await userEvent.click(radio("They came"));
  await userEvent.click(radio("Liked").first());
  await userEvent.click(radio("Be-back"));
  await userEvent.fill(text("What happened"), "Loved the Magnolia.");
  await userEvent.fill(text("What happens next"), "Book Tuesday at lot 14.");
}

test("what is tapped and typed is what is sent", async () => {
  const connection = after();
  const onSubmitted = vi.fn();
  show(connection, { onSubmitted });
  await fillIn();
  await userEvent.fill(text("Why, in a few words: Magnolia"), "the suite");
  await userEvent.click(page.getByRole("checkbox", { name: /^Worried the HOA fee/ }));
  await userEvent.click(button("Add an objection"));
  await userEvent.fill(text("Objection"), "The drive to work");
  await userEvent.click(button("Add a promise"));
  await userEvent.fill(text("What was promised"), "I will text the lot map");
  await userEvent.click(page.getByRole("checkbox", { name: /^Financing/ }));
  await save();
  await expect.element(page.getByRole("heading", { name: "What happened at the tour" })).toBeVisible();
  expect(connection.written).toMatchObject([
    {
      input: {
        handoffId: "handoff-herrera",
        attendance: "ATTENDED",
        result: "BE_BACK",
        summary: "Loved the Magnolia.",
        plansWalked: [{ floorplanId: "plan-magnolia", reaction: "LIKED", note: "the suite" }],
        objectionsOpen: ["Two homes to sell and buy at once.", "The drive to work"],
        promises: [
          { words: "I will text the lot map", ownerId: "member-maya", dueAt: "2026-11-29T23:00:00.000Z" },
        ],
        nextStep: {
          words: "Book Tuesday at lot 14.",
          ownerId: "member-priya",
          dueAt: "2026-11-29T23:00:00.000Z",
        },
        askedAgain: ["FINANCING"],
      },
    },
  ]);
  expect(onSubmitted).toHaveBeenCalledExactlyOnceWith({ handoffId: "handoff-herrera", result: "BE_BACK" });
  await expect.poll(() => focused()?.getAttribute("aria-label")).toBe("What happened at the tour");
});

test("a no-show sends no plans, no objections and nothing asked again, whatever was tapped before", async () => {
  const connection = after();
  show(connection);
  await fillIn();
  await userEvent.click(page.getByRole("checkbox", { name: /^Financing/ }));
  await userEvent.click(radio("No-show"));
  expect(radio("Be-back").elements()).toHaveLength(0);
  await userEvent.click(radio("Follow-up"));
  await save();
  await expect.element(page.getByRole("heading", { name: "What happened at the tour" })).toBeVisible();
  const [{ input }] = connection.written as [{ input: Record<string, unknown> }];
  expect(input).toMatchObject({ attendance: "NO_SHOW", result: "FOLLOW_UP" });
  for (const part of ["plansWalked", "objectionsOpen", "askedAgain"]) expect(input).not.toHaveProperty(part);
});

test("tells all that is missing at once, and each line leads to its place", async () => {
  const connection = after();
  show(connection);
  await userEvent.click(radio("They came"));
  await save();
  await expect.poll(() => focused()?.textContent).toContain("Not saved yet");
  await expect.element(page.getByRole("link", { name: "Choose what came of the tour" })).toBeVisible();
  await userEvent.click(page.getByRole("link", { name: "Say what happens next" }));
  expect(focused()?.tagName).toBe("TEXTAREA");
  expect(connection.written).toEqual([]);
});

test("a buyer who is gone needs no next step", async () => {
  const connection = after();
  show(connection);
  await userEvent.click(radio("They came"));
  await userEvent.click(radio("Lost"));
  await userEvent.fill(text("What happened"), "They took the landlord’s house.");
  await save();
  await expect.element(page.getByRole("heading", { name: "What happened at the tour" })).toBeVisible();
  expect(connection.written).toMatchObject([{ input: { result: "LOST", nextStep: null } }]);
});

test("what the server refuses stands at its part of the form, and nothing typed is lost", async () => {
  const message = "The promise would be due before it was made. Pick a later due time.";
  const refused = { code: "INVALID_INPUT" as const, message, field: ["promises", "0", "dueAt"] };
  const connection = after().answer(tourOutcomeRecordMutation, () => ({
    handoffRecordOutcome: { handoff: null, userErrors: [refused] },
  }));
  show(connection);
  await fillIn();
  await save();
  await expect.element(page.getByRole("link", { name: message })).toBeVisible();
  await expect.element(text("What happened")).toHaveValue("Loved the Magnolia.");
});

test("what is typed is kept through a reload", async () => {
  const first = show(after());
  await fillIn();
  first(null);
  show(after());
  await expect.element(text("What happened")).toHaveValue("Loved the Magnolia.");
  await expect.element(radio("Liked").first()).toBeChecked();
});

test("saved without a network, it waits and is sent when the network is back", async () => {
  const back = goOffline();
  onTestFinished(back);
  const connection = after();
  connection.trouble = async (operation) =>
    navigator.onLine || !operation.includes("mutation") ? undefined : { error: networkError("offline") };
  show(connection);
  await fillIn();
  await save();
  await expect.element(page.getByText("It is sent when you are back online.")).toBeVisible();
  back();
  window.dispatchEvent(new Event("online"));
  await expect.element(page.getByRole("heading", { name: "What happened at the tour" })).toBeVisible();
});

test("of a handoff never delivered only a no-show can be written", async () => {
  show(after({ handoff: { status: "DRAFT", currentVersion: null } }));
  await expect.element(radio("No-show")).toBeVisible();
  expect(radio("They came").elements()).toHaveLength(0);
});

test("before the tour it says from when on, and asks again at its start", async () => {
  show(cardApi());
  await expect.element(page.getByText("The tour has not started yet")).toBeVisible();
  expect(button("Save the outcome").elements()).toHaveLength(0);
});

test("another plan of the community is one tap away", async () => {
  show(after());
  await userEvent.click(radio("They came"));
  expect(page.getByText("Juniper").elements()).toHaveLength(0);
  await userEvent.click(button("Another plan"));
  await expect.element(page.getByText("Juniper")).toBeVisible();
});

test("a tour that is not there says so", async () => {
  const connection = after();
  connection.answer(tourOutcomeQuery, () => ({
    viewer: { now: hoursFromNow(4), builder: { id: "b" }, member: { id: "m", name: "Maya" } },
    tour: null,
  }));
  show(connection);
  await expect.element(page.getByText("This tour is not here")).toBeVisible();
});

test("the link for the buyer is made on asking, and shown to be copied", async () => {
  const handoff = { status: "CLOSED", outcome: herreraOutcome } as const;
  const connection = after({ handoff });
  show(connection);
  await userEvent.click(button("Make the link"));
  const link = text("Link for the buyer; it is shown only now");
  await expect.element(link).toHaveValue(expect.stringContaining("/follow-up/"));
  expect(connection.written).toMatchObject([{ input: { handoffId: "handoff-herrera" } }]);
  const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  onTestFinished(() => copied.mockRestore());
  await userEvent.click(button("Copy link"));
  await expect.element(button("Copied")).toBeVisible();
  expect(copied).toHaveBeenCalledExactlyOnceWith((link.element() as HTMLInputElement).value);
});
