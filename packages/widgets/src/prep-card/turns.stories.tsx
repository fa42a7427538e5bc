import { prepCardReturnMutation } from "@baton/api-contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { networkError } from "../connection/connection-error.ts";
import { controlsOf } from "../stories/controls.ts";
import { earlyReceipt, timelineChanged } from "../stories/herrera-version.ts";
import { hoursFromNow, maya, priya } from "../stories/people.ts";
import { type CardStory, cardApi, herreraCard, readsOnly } from "../stories/prep-card.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { fill, inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { wholeCard } from "../stories/whole-card.ts";
import { type PrepCardProps, prepCard } from "./prep-card.tsx";

type Args = PrepCardProps & StoryArgs;

const meta: Meta<Args> = {
  title: "Prep card to and fro",
  args: { api: () => cardApi(), tourId: herreraCard.id },
  render: renderStory(prepCard),
  argTypes: controlsOf("prep-card"),
};
export default meta;
type Story = StoryObj<Args>;

const telling = (story: CardStory): Story => ({ args: { api: () => cardApi(story) } });

const open: Story["play"] = async ({ canvasElement }) => {
  await wholeCard(canvasElement);
  await userEvent.click(await inShadow(canvasElement).findByRole("button", { name: "Send it back" }));
};

export const SendingBack: Story = { play: open };

export const SendingBackOnAPhone: Story = { args: { width: 360 }, play: open };

export const SendingBackWithoutAReason: Story = {
  play: async (context) => {
    await open(context);
    const card = inShadow(context.canvasElement);
    await userEvent.click(card.getByRole("button", { name: "Send it back" }));
    await card.findByText("Choose what is wrong with it");
  },
};

const write: Story["play"] = async (context) => {
  await open(context);
  const card = inShadow(context.canvasElement);
  await userEvent.click(card.getByRole("radio", { name: "Unclear" }));
  fill(card.getByRole("textbox", { name: /What you need/ }), "Who decides: both of them, or her mother too?");
};

export const SentBackHere: Story = {
  play: async (context) => {
    await write(context);
    const card = inShadow(context.canvasElement);
    await userEvent.click(card.getByRole("button", { name: "Send it back" }));
    await card.findByText("You sent this back: Unclear");
    await waitFor(() => expect(card.queryByRole("textbox", { name: /^Read back/ })).toBeNull());
  },
};

export const SendingBackWithoutAnAnswer: Story = {
  args: {
    api: () => cardApi().answer(prepCardReturnMutation, () => ({ error: networkError("lost") })),
  },
  play: async (context) => {
    await write(context);
    const card = inShadow(context.canvasElement);
    await userEvent.click(card.getByRole("button", { name: "Send it back" }));
    await card.findByText("Kept on this device");
  },
};

export const SendingBackOffline: Story = {
  beforeEach: goOffline,
  args: {
    api: () => cardApi().answer(prepCardReturnMutation, () => ({ error: networkError("offline") })),
  },
  play: async (context) => {
    await write(context);
    const card = inShadow(context.canvasElement);
    await userEvent.click(card.getByRole("button", { name: "Send it back" }));
    await card.findByText("It is sent when you are back online.");
  },
};

const lastReturn = {
  id: "return-1",
  versionNumber: 2,
  reason: "UNCLEAR",
  words: "Who decides: both, or her mother too?",
  returnedAt: hoursFromNow(-0.2),
  returnedBy: maya,
} as const;

const sentBack: CardStory = {
  handoff: {
    status: "RETURNED",
    returns: { nodes: [lastReturn] },
    viewerCan: { ...readsOnly, markActionDone: true },
  },
  tour: {
    timing: {
      ...herreraCard.timing,
      read: { ...herreraCard.timing.read, state: "NOT_DELIVERED" },
      returned: { dueAt: hoursFromNow(0.3), state: "DUE" },
    },
  },
};

export const SentBack: Story = telling(sentBack);

export const SentBackSeenByTheOsc: Story = telling({ ...sentBack, viewer: priya });

export const SentBackAndLate: Story = telling({
  ...sentBack,
  now: hoursFromNow(1),
  tour: {
    timing: { ...herreraCard.timing, returned: { dueAt: hoursFromNow(0.3), state: "LATE" } },
  },
});

const inWindow = { ...earlyReceipt, state: "READ", readAt: hoursFromNow(-0.4) } as const;
const read = { ...herreraCard.timing.read, state: "READ", doneAt: inWindow.readAt } as const;
const readOnce: CardStory = {
  version: { receipts: [inWindow] },
  handoff: { status: "ACKNOWLEDGED" },
  tour: { timing: { ...herreraCard.timing, read } },
};
const review = {
  id: "review-1",
  reviewedAt: hoursFromNow(-0.1),
  reviewedBy: priya,
  verdict: "CORRECTED",
  correction: "Her mother decides too; she comes along at 11.",
} as const;

export const ReadBackCorrected: Story = telling({
  ...readOnce,
  version: { receipts: [{ ...inWindow, review }] },
});

export const ReadBackCorrectedOnAPhone: Story = {
  args: {
    width: 360,
    api: () => cardApi({ ...readOnce, version: { receipts: [{ ...inWindow, review }] } }),
  },
  // At the end of the card its foot covers nothing.
  play: async ({ canvasElement }) => {
    await inShadow(canvasElement).findByText("Priya corrected your read-back");
    await wholeCard(canvasElement);
    canvasElement.ownerDocument.documentElement.scrollTop = 10_000;
  },
};

export const ReadBackConfirmed: Story = telling({
  ...readOnce,
  version: { receipts: [{ ...inWindow, review: { ...review, verdict: "CONFIRMED", correction: null } }] },
});

export const OscReviewsTheReadBack: Story = telling({
  ...readOnce,
  viewer: priya,
  handoff: { status: "ACKNOWLEDGED", viewerCan: { ...readsOnly, confirmReadBack: true } },
});

export const OscCorrectsTheReadBack: Story = {
  ...OscReviewsTheReadBack,
  play: async ({ canvasElement }) => {
    const card = inShadow(canvasElement);
    await userEvent.click(await card.findByRole("button", { name: "Correct it" }));
    fill(card.getByRole("textbox", { name: /What is right instead/ }), "Her mother decides too.");
    await userEvent.click(card.getByRole("button", { name: "Send the correction" }));
    await card.findByText("“Her mother decides too.”");
  },
};

export const ChangedByWhomAndWhen: Story = telling({ version: { changesSinceRead: timelineChanged } });

export const ActionDone: Story = {
  play: async ({ canvasElement }) => {
    const card = inShadow(canvasElement);
    await userEvent.click(await card.findByRole("button", { name: /^Done: Print/ }));
    await card.findByText(/^Done by Maya/);
  },
};

export const ActionOverdue: Story = telling({ now: hoursFromNow(1) });

export const SpanishToAndFro: Story = {
  globals: { language: "es" },
  args: { api: () => cardApi(sentBack) },
};

export const DarkToAndFro: Story = {
  globals: { theme: "dark" },
  args: { api: () => cardApi({ ...readOnce, version: { receipts: [{ ...inWindow, review }] } }) },
};
