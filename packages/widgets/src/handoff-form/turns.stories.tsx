import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { controlsOf } from "../stories/controls.ts";
import { type HandoffApiOptions, handoffApi } from "../stories/handoff-api.ts";
import { complete } from "../stories/handoff-content.ts";
import { earlyReceipt } from "../stories/herrera-version.ts";
import { herreraTour, hoursFromNow, maya, priya } from "../stories/people.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { fill, inShadow } from "../stories/shadow-queries.ts";
import { type HandoffFormProps, handoffForm } from "./handoff-form.tsx";

type Args = HandoffFormProps & StoryArgs;

const meta: Meta<Args> = {
  title: "Handoff form to and fro",
  args: { api: () => handoffApi(), tourId: herreraTour.id },
  render: renderStory(handoffForm),
  argTypes: controlsOf("handoff-form"),
};
export default meta;
type Story = StoryObj<Args>;

const telling = (options: HandoffApiOptions): Story => ({ args: { api: () => handoffApi(options) } });

const delivered: HandoffApiOptions = { draft: complete(), delivered: { number: 2, content: complete() } };

const sentBack: HandoffApiOptions = {
  ...delivered,
  returned: {
    id: "return-1",
    versionNumber: 2,
    reason: "UNCLEAR",
    words: "Who decides: both of them, or her mother too?",
    returnedAt: hoursFromNow(-0.2),
    returnedBy: maya,
  },
};

export const SentBack: Story = telling(sentBack);

export const SentBackOnAPhone: Story = { args: { width: 360, api: () => handoffApi(sentBack) } };

export const SentBackInTheDark: Story = { ...SentBack, globals: { theme: "dark" } };

export const SentBackInSpanish: Story = { ...SentBack, globals: { language: "es" } };

export const DeliveredAgainAsItIs: Story = {
  ...SentBack,
  play: async ({ canvasElement }) => {
    const form = inShadow(canvasElement);
    await userEvent.click(await form.findByRole("button", { name: "Deliver version 3" }));
    await waitFor(() => expect(form.queryByText(/^Sent back by/)).toBeNull());
    await form.findByText("Delivered to Maya as version 3");
  },
};

export const SentBackToSomebodyWhoOnlyReads: Story = telling({
  ...sentBack,
  handoff: { viewerCan: { edit: false, deliver: false, confirmReadBack: false, makeCommitment: false } },
});

const readBack: HandoffApiOptions = {
  ...delivered,
  receipts: [{ ...earlyReceipt, readAt: hoursFromNow(-0.5) }],
};

export const ReadBackToConfirm: Story = telling(readBack);

export const ReadBackConfirmed: Story = {
  ...ReadBackToConfirm,
  play: async ({ canvasElement }) => {
    const form = inShadow(canvasElement);
    await userEvent.click(await form.findByRole("button", { name: "Confirm the read-back" }));
    await form.findByText(/Confirmed by Priya/);
  },
};

export const ReadBackCorrected: Story = {
  ...ReadBackToConfirm,
  play: async ({ canvasElement }) => {
    const form = inShadow(canvasElement);
    await userEvent.click(await form.findByRole("button", { name: "Correct it" }));
    fill(form.getByRole("textbox", { name: /What is right instead/ }), "Her mother decides too.");
    await userEvent.click(form.getByRole("button", { name: "Send the correction" }));
    await form.findByText("“Her mother decides too.”");
  },
};

export const ReadBackCorrectedByAnother: Story = telling({
  ...delivered,
  receipts: [
    {
      ...earlyReceipt,
      readAt: hoursFromNow(-0.5),
      review: {
        id: "review-1",
        verdict: "CORRECTED",
        correction: "Her mother decides too; she comes along at 11.",
        reviewedAt: hoursFromNow(-0.2),
        reviewedBy: priya,
      },
    },
  ],
});

const toActions: Story["play"] = async ({ canvasElement }) => {
  const form = inShadow(canvasElement);
  await userEvent.click(await form.findByRole("tab", { name: /Next action/ }));
  await form.findByRole("group", { name: /Action list/ });
};

export const ActionList: Story = { ...telling({ draft: complete() }), play: toActions };

export const ActionListOnAPhone: Story = {
  args: { width: 360, api: () => handoffApi({ draft: complete() }) },
  play: toActions,
};
