import {
  clarificationThreadQuery,
  type PrepCardAcknowledgeMutation,
  prepCardAcknowledgeMutation,
  prepCardQuery,
} from "@baton/api-contract";
import { defaultPolicy } from "@baton/playbook";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { networkError, unauthenticatedError } from "../connection/connection-error.ts";
import type { MemoryConnection } from "../connection/memory-connection.ts";
import { deviceOf } from "../device/device.ts";
import { forgetAll } from "../device/forget.ts";
import { ownerOf } from "../device/owner.ts";
import { reactWidget } from "../shadow/react-widget.tsx";
import { earlyReceipt, herreraVersion, timelineChanged } from "../stories/herrera-version.ts";
import { button, focused, mount } from "../stories/mount.tsx";
import { builder, hoursFromNow, maya, storyNow, tomas } from "../stories/people.ts";
import { type CardStory, cardApi, cardTour, herreraCard } from "../stories/prep-card.ts";
import { madeUpPromise } from "../stories/promises.ts";
import { goOffline } from "../stories/stage.tsx";
import { type PrepCardProps, prepCard } from "./prep-card.tsx";

const PrepCard = reactWidget(prepCard);

beforeEach(forgetAll);

const readBack = () => page.getByRole("textbox", { name: /^Read back/ });

function show(connection: MemoryConnection, props: Partial<PrepCardProps> = {}) {
  mount(connection, <PrepCard tourId={herreraCard.id} {...props} />);
}

const afterTheTour: CardStory = {
  now: hoursFromNow(5),
  version: { receipts: [{ ...earlyReceipt, state: "READ" }] },
};

test("cannot be marked read with a blank read-back, and can with one", async () => {
  const connection = cardApi();
  const onSubmitted = vi.fn();
  show(connection, { onSubmitted });
  await userEvent.fill(readBack(), "   ");
  await userEvent.click(button("I’ve read this"));
  await expect.element(readBack()).toHaveAttribute("aria-invalid", "true");
  expect(connection.written).toEqual([]);

  await userEvent.fill(readBack(), "Both decide. Magnolia first.");
  await userEvent.click(button("I’ve read this"));
  await expect.element(page.getByText("“Both decide. Magnolia first.”")).toBeVisible();
  await expect.element(page.getByText("Read 8:20 AM by Maya")).toBeVisible();
  expect(connection.written).toMatchObject([
    { input: { handoffId: "handoff-herrera", versionNumber: 2, readBack: "Both decide. Magnolia first." } },
  ]);
  expect(onSubmitted).toHaveBeenCalledExactlyOnceWith({ kind: "acknowledged", handoffId: "handoff-herrera" });
  await expect.poll(() => focused()?.getAttribute("aria-label")).toBe("Read-back");
});

test("what was typed outlives a lost sign-in", async () => {
  let signedIn = false;
  const connection = cardApi();
  const working = cardApi();
  connection.answer(prepCardAcknowledgeMutation, async (variables) => {
    if (!signedIn) return { error: unauthenticatedError() };
    const answer = await working.mutate(prepCardAcknowledgeMutation, variables);
    return answer.ok ? answer.data : { error: answer.error };
  });
  // Not before it is asked for: what waits is tried again by itself too.
  const onSignInNeeded = vi.fn(() => {
    signedIn = true;
  });
  show(connection, { onSignInNeeded });
  await userEvent.fill(readBack(), "Magnolia first.");
  await userEvent.click(button("I’ve read this"));
  await expect.element(page.getByText(/Your sign-in has ended/)).toBeVisible();
  await expect.element(page.getByText("It is sent when you have signed in again.")).toBeVisible();
  await expect.element(readBack()).toHaveValue("Magnolia first.");
  await userEvent.click(button("Sign in again"));
  await expect.poll(() => working.written.length).toBe(1);
  expect(connection.written[1]).toEqual(connection.written[0]);
  expect(onSignInNeeded).toHaveBeenCalledOnce();
  await expect.element(page.getByText(/Your sign-in has ended/)).not.toBeInTheDocument();
});

test("an unsent read-back is there again after the card was left, and says it is kept", async () => {
  const connection = cardApi();
  const rerender = mount(connection, <PrepCard tourId={herreraCard.id} />);
  await userEvent.fill(readBack(), "Magnolia first.");
  await expect.element(page.getByText("Kept on this device")).toBeVisible();
  rerender(<p>Another page</p>);
  await expect.element(page.getByText("Another page")).toBeVisible();

  rerender(<PrepCard tourId={herreraCard.id} />);
  await expect.element(readBack()).toHaveValue("Magnolia first.");
  await userEvent.click(button("I’ve read this"));
  await expect.element(page.getByText("“Magnolia first.”")).toBeVisible();
  rerender(<p>Another page</p>);
  expect(deviceOf(ownerOf({ builder, member: maya })).find("read-back handoff-herrera")).toEqual([]);
});

test("an unsent read-back is not shown to another person; with a newer version it says which it was for", async () => {
  let member = maya;
  let version = herreraVersion;
  const connection = cardApi().answer(prepCardQuery, () => ({
    viewer: { now: storyNow, builder, member },
    tour: cardTour({ version }),
  }));
  const rerender = mount(connection, <PrepCard tourId={herreraCard.id} />);
  const comeBack = async () => {
    rerender(<p>Another page</p>);
    await expect.element(page.getByText("Another page")).toBeVisible();
    rerender(<PrepCard tourId={herreraCard.id} />);
  };
  await userEvent.fill(readBack(), "Magnolia first.");
  member = tomas as never;
  await comeBack();
  await expect.element(readBack()).toHaveValue("");
  member = maya;
  await comeBack();
  await expect.element(readBack()).toHaveValue("Magnolia first.");

  version = { ...herreraVersion, id: "version-3", number: 3 };
  await connection.refresh();
  await expect.element(page.getByText(/^You wrote this for version 2\. This is version 3/)).toBeVisible();
  await comeBack();
  await expect.element(page.getByText(/^You wrote this for version 2\. This is version 3/)).toBeVisible();
  // In sight on a phone too, where the foot is one line until it is written in.
  const hint = page.getByText(/^You wrote this for version 2/).element();
  expect(hint.getBoundingClientRect().width).toBeGreaterThan(100);
  await expect.element(readBack()).toHaveValue("Magnolia first.");
  await userEvent.fill(readBack(), "Sandalwood first.");
  expect(page.getByText(/^You wrote this for/).elements()).toHaveLength(0);
});

test("an unsent outcome is there again, open, after the card was left", async () => {
  const rerender = mount(cardApi(afterTheTour), <PrepCard tourId={herreraCard.id} />);
  await userEvent.click(button("Write the outcome"));
  await userEvent.click(page.getByRole("radio", { name: "They came" }));
  await userEvent.click(page.getByRole("radio", { name: "Be-back" }));
  await userEvent.fill(page.getByRole("textbox", { name: "What happened" }), "Loved the Magnolia.");
  rerender(<p>Another page</p>);
  await expect.element(page.getByText("Another page")).toBeVisible();
  rerender(<PrepCard tourId={herreraCard.id} />);
  await expect
    .element(page.getByRole("textbox", { name: "What happened" }))
    .toHaveValue("Loved the Magnolia.");
  expect(page.getByRole("radio", { name: "Be-back" }).element().matches(":focus")).toBe(false);
  await userEvent.click(button("Not now"));
  await userEvent.click(button("Finish the outcome"));
  await expect.element(page.getByRole("radio", { name: "Be-back" })).toBeChecked();
  await userEvent.fill(page.getByRole("textbox", { name: "What happens next" }), "Maya books Tuesday.");
  await userEvent.click(button("Save the outcome"));
  await expect.element(page.getByRole("heading", { name: "What happened at the tour" })).toBeVisible();
});

test("pressed offline, it is kept and sent once when the network is back, or called off before", async () => {
  const online = goOffline();
  onTestFinished(online);
  let down = true;
  const working = cardApi();
  const connection = cardApi().answer(prepCardAcknowledgeMutation, async (variables) => {
    if (down) return { error: networkError("offline") };
    return working.ask(prepCardAcknowledgeMutation, variables) as Promise<PrepCardAcknowledgeMutation>;
  });
  show(connection);
  await userEvent.fill(readBack(), "Magnolia first.");
  expect(page.getByText(/offline/).elements()).toHaveLength(1);
  await userEvent.click(button("I’ve read this"));
  await expect.element(page.getByText("It is sent when you are back online.")).toBeVisible();
  await expect.element(readBack()).toHaveAttribute("readonly");
  await userEvent.click(button("Do not send"));
  await expect.element(readBack()).not.toHaveAttribute("readonly");
  await userEvent.fill(readBack(), "Sandalwood first.");
  await userEvent.click(button("I’ve read this"));
  await expect.element(page.getByText("It is sent when you are back online.")).toBeVisible();

  down = false;
  const before = connection.written.length;
  online();
  window.dispatchEvent(new Event("online"));
  await expect.poll(() => connection.written.length).toBe(before + 1);
  expect(connection.written.at(-1)).toMatchObject({ input: { readBack: "Sandalwood first." } });
  await expect.element(page.getByText("It is sent when you are back online.")).not.toBeInTheDocument();
});

test("a sign-in that has ended is called that on the first load too", async () => {
  show(cardApi().answer(prepCardQuery, () => ({ error: unauthenticatedError() })));
  await expect.element(page.getByText("Your sign-in has ended")).toBeVisible();
  await expect.element(page.getByText(/Sign in again/)).toBeVisible();
  expect(page.getByText(/Could not reach|did not answer/).elements()).toHaveLength(0);
});

test("says whose tour it is when it is not the reader's, and that reading back stands in", async () => {
  show(cardApi({ tour: { onsiteManager: tomas } }));
  await expect.element(page.getByText(/Tomas Wheeler’s tour/)).toBeVisible();
  await expect
    .element(button("I’ve read this"))
    .toHaveAccessibleDescription("Reading back here counts as standing in for Tomas.");
});

test("the reader's own tour and own delivery need no name", async () => {
  const contact = { ...maya, phone: "+15125550142", email: null };
  show(cardApi({ tour: { bookedBy: contact }, version: { deliveredBy: contact } }));
  await expect.element(readBack()).toBeVisible();
  expect(page.getByText(/’s tour|standing in/).elements()).toHaveLength(0);
  expect(page.getByRole("region", { name: /^Ask/ }).elements()).toHaveLength(0);
});

test("what is still to find out is named as a question, not as a fact", async () => {
  const { content } = herreraVersion;
  const notAsked = { state: "NOT_ASKED", value: null } as const;
  const identity = { ...content.identity, partnerInvolved: notAsked };
  const qualification = { ...content.qualification, niceToHaves: notAsked };
  show(cardApi({ version: { content: { ...content, identity, qualification } } }));
  const open = page.getByRole("region", { name: "Still to find out" }).getByRole("listitem");
  await expect.element(open.first()).toBeVisible();
  expect(open.elements().map((item) => item.textContent)).toEqual(["Nice-to-haves", "Is a partner involved"]);
});

test("an early read asks to go over it once more when the window opens, in the reader's own words", async () => {
  const readEarly = { ...herreraCard.timing.read, state: "READ_EARLY", doneAt: earlyReceipt.readAt } as const;
  const story: CardStory = {
    version: { receipts: [earlyReceipt] },
    tour: { timing: { ...herreraCard.timing, read: readEarly } },
  };
  let now = hoursFromNow(-18);
  const viewer = () => ({ now, builder, member: maya });
  // The thread in the card tells the time too, and both may be the last to be answered.
  const connection = cardApi(story)
    .answer(prepCardQuery, () => ({ viewer: viewer(), tour: cardTour(story) }))
    .answer(clarificationThreadQuery, () => ({ viewer: viewer(), playbook: defaultPolicy, tour: null }));
  show(connection);
  await expect
    .element(page.getByText(/read again from 7:00 AM|read again from tomorrow 7:00 AM/))
    .toBeVisible();
  expect(readBack().elements()).toHaveLength(0);
  now = storyNow;
  await connection.refresh();
  await expect.element(readBack()).toHaveValue(earlyReceipt.readBack);
  await expect.element(page.getByText("Read early by Maya — read again before 11:00 AM")).toBeVisible();
});

test("a card left open past the start says by itself that it was not read", async () => {
  const { read } = herreraCard.timing;
  const unread = { ...read, nextAt: read.dueAt, nextState: "MISSED" } as const;
  const tour = { timing: { ...herreraCard.timing, read: unread } };
  let now = storyNow;
  const connection = cardApi({ tour }).answer(prepCardQuery, () => ({
    viewer: { now, builder, member: maya },
    tour: cardTour({ tour }),
  }));
  show(connection);
  await expect.element(page.getByText(/^Not read yet/)).toBeVisible();
  now = hoursFromNow(3);
  await connection.refresh();
  await expect.element(page.getByText("Not read before the tour")).toBeVisible();
});

test("keeps a promise right on the card and stays on it", async () => {
  const connection = cardApi();
  const onChange = vi.fn();
  show(connection, { onChange });
  await userEvent.click(button(/^Keep: /));
  await userEvent.fill(page.getByRole("textbox", { name: "How was it kept?" }), "Printed, on the desk");
  await userEvent.click(button("Mark kept"));
  await expect.element(page.getByText(/^Kept today|^Kept 8/)).toBeVisible();
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ commitmentId: "promise-incentives", status: "KEPT" });
  await expect.poll(() => focused()?.textContent).toContain("Printed, on the desk");
});

test("offers the outcome from the start of the tour on, writes it, and then leads with it", async () => {
  const connection = cardApi(afterTheTour);
  const onSubmitted = vi.fn();
  show(connection, { onSubmitted });
  await userEvent.click(button("Write the outcome"));
  await userEvent.click(button("Save the outcome"));
  await expect.element(page.getByRole("link", { name: "Choose what came of the tour" })).toBeVisible();
  expect(connection.written).toEqual([]);

  await userEvent.click(page.getByRole("radio", { name: "They came" }));
  await userEvent.click(page.getByRole("radio", { name: "Be-back" }));
  await userEvent.fill(page.getByRole("textbox", { name: "What happened" }), "Loved the Magnolia.");
  await userEvent.fill(page.getByRole("textbox", { name: "What happens next" }), "Maya books Tuesday.");
  await userEvent.click(page.getByRole("checkbox", { name: /^Financing/ }));
  await userEvent.click(button("Save the outcome"));

  await expect.element(page.getByRole("heading", { name: "What happened at the tour" })).toBeVisible();
  await expect.element(page.getByText("Loved the Magnolia.")).toBeVisible();
  expect(connection.written).toMatchObject([
    {
      input: {
        result: "BE_BACK",
        summary: "Loved the Magnolia.",
        nextStep: { words: "Maya books Tuesday." },
        askedAgain: ["FINANCING"],
      },
    },
  ]);
  expect(onSubmitted).toHaveBeenCalledExactlyOnceWith({ kind: "outcome", handoffId: "handoff-herrera" });
  expect(button("Write the outcome").elements()).toHaveLength(0);
});

test("before the tour starts there is no outcome to write", async () => {
  show(cardApi());
  await expect.element(readBack()).toBeVisible();
  expect(button("Write the outcome").elements()).toHaveLength(0);
});

test("who to ask is one tap away", async () => {
  show(cardApi());
  await expect
    .element(page.getByRole("link", { name: "Call (512) 555-0142" }))
    .toHaveAttribute("href", "tel:+15125550142");
  await expect.element(page.getByRole("link", { name: "Text" })).toHaveAttribute("href", "sms:+15125550142");
  await expect
    .element(page.getByRole("link", { name: "Email" }))
    .toHaveAttribute("href", expect.stringMatching(/^mailto:priya@/));
});

test("tells an objection once, with its conversation, and says which were not answered", async () => {
  show(cardApi());
  await expect.element(page.getByText(/Two homes to sell.*Not answered yet/)).toBeVisible();
  expect(page.getByText(/^Worried the HOA fee/).elements()).toHaveLength(1);
});

test("marks what changed since the last read where it stands", async () => {
  show(cardApi({ version: { changesSinceRead: timelineChanged.slice(0, 1) } }));
  await expect.element(page.getByRole("mark")).toHaveTextContent("Changed: 4 – 5 months");
  await expect.element(page.getByText("was 4 – 6 months").last()).toBeVisible();
});

test("a promise made after the reader read the card is marked as new, older ones are not", async () => {
  const early = madeUpPromise({ id: "promise-early", words: "An old promise." });
  const late = madeUpPromise({ id: "promise-late", words: "A new promise.", madeAt: hoursFromNow(-0.2) });
  const receipt = { ...earlyReceipt, readAt: hoursFromNow(-0.5) };
  show(cardApi({ handoff: { commitments: [early, late] }, version: { receipts: [receipt] } }));
  const marks = page.getByText("New since you read");
  await expect.element(page.getByRole("listitem").filter({ hasText: "A new promise." })).toBeVisible();
  expect(marks.elements().map((mark) => mark.closest("li")?.textContent)).toEqual([
    expect.stringContaining("A new promise."),
  ]);
});

test("another tour starts from nothing instead of showing the last one", async () => {
  const connection = cardApi().answer(prepCardQuery, ({ tourId }) =>
    tourId === "tour-other"
      ? "silent"
      : { viewer: { now: storyNow, builder, member: maya }, tour: cardTour() },
  );
  const place = (tourId: string) => <PrepCard tourId={tourId} />;
  const rerender = mount(connection, place(herreraCard.id));
  await expect.element(page.getByRole("heading", { name: "Dana & Luis Herrera" })).toBeVisible();
  rerender(place("tour-other"));
  await expect.element(page.getByText("Loading the prep card")).toBeInTheDocument();
  expect(page.getByRole("heading", { name: "Dana & Luis Herrera" }).elements()).toHaveLength(0);
});

test("keeps the card on screen when a later answer fails", async () => {
  let down = false;
  const connection = cardApi().answer(prepCardQuery, () =>
    down
      ? { error: networkError("HTTP 503") }
      : { viewer: { now: storyNow, builder, member: maya }, tour: cardTour() },
  );
  show(connection);
  await userEvent.fill(readBack(), "Magnolia first.");
  down = true;
  await connection.refresh();
  await expect.element(page.getByText("Could not reach this prep card")).toBeVisible();
  await expect.element(readBack()).toHaveValue("Magnolia first.");
});
