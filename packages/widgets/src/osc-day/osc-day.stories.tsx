import { oscDayQuery } from "@baton/api-contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { controlsOf } from "../stories/controls.ts";
import { dayApi } from "../stories/day-api.ts";
import { hundredsOfBuyers, longDay, madeOscDay } from "../stories/days.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { onADarkPage, troubles } from "../stories/troubles.tsx";
import { type OscDayProps, oscDay } from "./osc-day.tsx";

type Args = OscDayProps & StoryArgs;

const meta: Meta<Args> = {
  title: "OSC day",
  args: { api: () => dayApi(madeOscDay()) },
  render: renderStory(oscDay),
  argTypes: controlsOf("osc-day"),
};
export default meta;
type Story = StoryObj<Args>;

export const Usual: Story = {};

export const Phone: Story = { args: { width: 360 } };

export const Narrowest: Story = { args: { width: 280 } };

export const Widest: Story = { args: { width: 1600 } };

export const AnotherDay: Story = {
  args: { day: "2026-11-30" },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await expect(await shadow.findByText("Monday, November 30")).toBeVisible();
    await expect(await shadow.findByRole("heading", { name: "The day before" })).toBeVisible();
  },
};

/** Leads to the widget that settles the entry. */
export const Opening: Story = {
  args: { onOpen: fn() },
  play: async ({ canvasElement, args }) => {
    const button = await inShadow(canvasElement).findByRole("button", { name: /^Answer/ });
    button.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() =>
      expect(args.onOpen).toHaveBeenCalledWith(
        expect.objectContaining({ kind: "QUESTION", widget: "clarification-thread", tourId: "tour-herrera" }),
      ),
    );
  },
};

export const NothingWaiting: Story = {
  args: { api: () => dayApi([]) },
  play: async ({ canvasElement }) => {
    await expect(await inShadow(canvasElement).findByText("Nothing is waiting")).toBeVisible();
  },
};

export const LongWords: Story = { args: { width: 360, api: () => dayApi(longDay()) } };

export const MoreThanCanBeListed: Story = {
  args: { api: () => dayApi(hundredsOfBuyers()) },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: /^Show 32 more/ }));
    await expect(await shadow.findByText("And 200 more.")).toBeVisible();
  },
};

const { loading, unreachable, signedOut, noPermission, setUpWrongly } = troubles((trouble) =>
  dayApi([]).answer(oscDayQuery, () => trouble),
);

export const Loading: Story = loading;

export const Unreachable: Story = unreachable;

export const SignedOut: Story = signedOut;

export const NoPermission: Story = noPermission;

export const SetUpWrongly: Story = setUpWrongly;

export const Offline: Story = { beforeEach: goOffline };

export const Dark: Story = {
  decorators: onADarkPage,
};
