import { confirmReadBackMutation, prepCardReturnMutation } from "@baton/api-contract";
import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { MemoryConnection } from "../connection/memory-connection.ts";
import { forgetAll } from "../device/forget.ts";
import { reactWidget } from "../shadow/react-widget.tsx";
import { earlyReceipt, timelineChanged } from "../stories/herrera-version.ts";
import { button, focused, mount } from "../stories/mount.tsx";
import { herreraAsked, herreraOutcome } from "../stories/outcome-of.ts";
import { hoursFromNow, priya } from "../stories/people.ts";
import { type CardStory, cardApi, herreraCard, readsOnly } from "../stories/prep-card.ts";
import { type PrepCardProps, prepCard } from "./prep-card.tsx";

const PrepCard = reactWidget(prepCard);

beforeEach(forgetAll);

const textbox = (name: RegExp) => page.getByRole("textbox", { name });

function show(connection: MemoryConnection, props: Partial<PrepCardProps> = {}) {
  return mount(connection, <PrepCard tourId={herreraCard.id} {...props} />);
}

const inWindow = { ...earlyReceipt, state: "READ", readAt: hoursFromNow(-0.4) } as const;
const review = {
  id: "review-1",
  verdict: "CORRECTED",
  correction: "Her mother decides too.",
  reviewedAt: hoursFromNow(-0.1),
  reviewedBy: priya,
} as const;
const readOnce: CardStory = {
  version: { receipts: [inWindow] },
  handoff: { status: "ACKNOWLEDGED" },
  tour: {
    timing: {
      ...herreraCard.timing,
      read: { ...herreraCard.timing.read, state: "READ", doneAt: inWindow.readAt },
    },
  },
};

test("is sent back with a reason and words, and cannot be confirmed any more", async () => {
  const connection = cardApi();
  const onSubmitted = vi.fn();
  show(connection, { onSubmitted });
  await userEvent.click(button("Send it back"));
  await expect.poll(() => focused()?.getAttribute("type")).toBe("radio");
  await userEvent.click(button("Send it back"));
  await expect.element(page.getByText("Choose what is wrong with it")).toBeVisible();
  expect(connection.written).toEqual([]);

  await userEvent.click(page.getByRole("radio", { name: "Wrong tour" }));
  await userEvent.fill(textbox(/^What you need/), "This is about Sunday.");
  await userEvent.click(button("Send it back"));
  await expect.element(page.getByText("You sent this back: Wrong tour")).toBeVisible();
  expect(connection.written).toMatchObject([
    {
      input: {
        ...{ handoffId: "handoff-herrera", versionNumber: 2 },
        ...{ reason: "WRONG_TOUR", words: "This is about Sunday." },
      },
    },
  ]);
  await expect.element(textbox(/^Read back/)).not.toBeInTheDocument();
  expect(onSubmitted).toHaveBeenCalledExactlyOnceWith({ kind: "returned", handoffId: "handoff-herrera" });
  await expect.poll(() => focused()?.getAttribute("part")).toBe("title");
});

test("what was begun to send back is there again after the card was left", async () => {
  const connection = cardApi();
  const rerender = show(connection);
  await userEvent.click(button("Send it back"));
  await userEvent.fill(textbox(/^What you need/), "Who decides?");
  await expect.element(page.getByText("Kept on this device")).toBeVisible();
  rerender(<p>Another page</p>);
  await expect.element(page.getByText("Another page")).toBeVisible();
  rerender(<PrepCard tourId={herreraCard.id} />);
  await expect.element(textbox(/^What you need/)).toHaveValue("Who decides?");
});

test("a refused return says why and keeps the words", async () => {
  const message = "Version 3 was delivered while you read version 2.";
  const refusal = { code: "NEWER_VERSION" as const, message, field: ["versionNumber"] };
  const connection = cardApi().answer(prepCardReturnMutation, () => ({
    handoffReturn: { handoff: null, userErrors: [refusal] },
  }));
  show(connection);
  await userEvent.click(button("Send it back"));
  await userEvent.click(page.getByRole("radio", { name: "Incomplete" }));
  await userEvent.fill(textbox(/^What you need/), "Who decides?");
  await userEvent.click(button("Send it back"));
  await expect.element(page.getByText(message)).toBeVisible();
  await expect.element(textbox(/^What you need/)).toHaveValue("Who decides?");
});

test("a corrected read-back stands first, and is read back again in its own words", async () => {
  const connection = cardApi({ ...readOnce, version: { receipts: [{ ...inWindow, review }] } });
  show(connection);
  await expect.element(page.getByText("Priya corrected your read-back")).toBeVisible();
  await expect.element(page.getByText("“Her mother decides too.”")).toBeVisible();
  await expect.element(textbox(/^Read back/)).toHaveValue(inWindow.readBack);
  await userEvent.fill(textbox(/^Read back/), "All three decide. Magnolia first.");
  await userEvent.click(button("I’ve read this"));
  await expect.element(page.getByText("“All three decide. Magnolia first.”")).toBeVisible();
  await expect.element(page.getByText("Priya corrected your read-back")).not.toBeInTheDocument();
});

test("it stands before what happened last time, from where no buyer is asked", async () => {
  const earlier = { ...herreraOutcome, handoff: { ...herreraAsked(null), id: "an-earlier-one" } };
  const buyer = herreraCard.buyer && { ...herreraCard.buyer, latestOutcome: earlier };
  const corrected = { receipts: [{ ...inWindow, review }] };
  show(cardApi({ ...readOnce, version: corrected, tour: { ...readOnce.tour, buyer } }));
  const first = page.getByText("Priya corrected your read-back");
  await expect.element(first).toBeVisible();
  const last = page.getByRole("heading", { name: "What happened last time" }).element();
  expect(first.element().compareDocumentPosition(last)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(page.getByText("What the buyer says").elements()).toEqual([]);
});

test("a confirmed read-back asks for nothing more", async () => {
  const confirmed = { ...review, verdict: "CONFIRMED", correction: null } as const;
  show(cardApi({ ...readOnce, version: { receipts: [{ ...inWindow, review: confirmed }] } }));
  await expect.element(page.getByText(/Confirmed by Priya Nair/)).toBeVisible();
  await expect.element(textbox(/^Read back/)).not.toBeInTheDocument();
});

test("who may review confirms with one press, or says what is right instead", async () => {
  const story: CardStory = {
    ...readOnce,
    viewer: priya,
    handoff: { status: "ACKNOWLEDGED", viewerCan: { ...readsOnly, confirmReadBack: true } },
  };
  const connection = cardApi(story);
  const rerender = show(connection);
  await userEvent.click(button("Confirm the read-back"));
  await expect.element(page.getByText(/Confirmed by Priya Nair/)).toBeVisible();
  rerender(<p>Another page</p>);

  const again = cardApi(story);
  show(again);
  await userEvent.click(button("Correct it"));
  await userEvent.click(button("Send the correction"));
  await expect.element(page.getByText("Write what is right instead")).toBeVisible();
  await userEvent.fill(textbox(/^What is right instead/), "Her mother decides too.");
  await userEvent.click(button("Send the correction"));
  await expect.element(page.getByText("“Her mother decides too.”")).toBeVisible();
  expect(again.written).toMatchObject([
    { input: { receiptId: "receipt-1", verdict: "CORRECTED", correction: "Her mother decides too." } },
  ]);
});

test("somebody else's review is said, and the correction kept", async () => {
  const message = "This read-back was confirmed or corrected already.";
  const refusal = { code: "ALREADY_REVIEWED" as const, message, field: null };
  const connection = cardApi({
    ...readOnce,
    viewer: priya,
    handoff: { status: "ACKNOWLEDGED", viewerCan: { ...readsOnly, confirmReadBack: true } },
  }).answer(confirmReadBackMutation, () => ({
    handoffConfirmReadBack: { handoff: null, userErrors: [refusal] },
  }));
  show(connection);
  await userEvent.click(button("Correct it"));
  await userEvent.fill(textbox(/^What is right instead/), "Her mother too.");
  await userEvent.click(button("Send the correction"));
  await expect.element(page.getByText(message)).toBeVisible();
  await expect.element(textbox(/^What is right instead/)).toHaveValue("Her mother too.");
});

test("an action is done with one press and says by whom; it cannot be done twice", async () => {
  const connection = cardApi();
  show(connection);
  await expect.element(page.getByText("You, by 10:00 AM")).toBeVisible();
  await userEvent.click(button(/^Done: Print/));
  await expect.element(page.getByText(/^Done .* by Maya$/)).toBeVisible();
  await expect.element(button(/^Done: Print/)).not.toBeInTheDocument();
  expect(connection.written).toMatchObject([{ input: { handoffId: "handoff-herrera", actionKey: "a1" } }]);
  await expect.poll(() => focused()?.tagName).toBe("LI");
});

test("says field by field what changed since, with who and when, and asks to be read again", async () => {
  show(cardApi({ version: { number: 3, receipts: [], changesSinceRead: timelineChanged } }));
  const changes = page.getByRole("region", { name: "Changed since you read it" });
  await expect.element(changes.getByText("was 4 – 6 months")).toBeVisible();
  await expect.element(changes.getByText("Priya, today 7:14 AM").first()).toBeVisible();
  await expect.element(button("I’ve read this")).toBeVisible();
});
