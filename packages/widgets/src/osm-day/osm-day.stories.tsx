import { osmDayQuery } from "@baton/api-contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { controlsOf } from "../stories/controls.ts";
import { dayApi } from "../stories/day-api.ts";
import { hundredsOfBuyers, longDay } from "../stories/days.ts";
import { madeOsmDay } from "../stories/osm-days.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { onADarkPage, troubles } from "../stories/troubles.tsx";
import { type OsmDayProps, osmDay } from "./osm-day.tsx";

type Args = OsmDayProps & StoryArgs;

const meta: Meta<Args> = {
  title: "OSM day",
  args: { api: () => dayApi(madeOsmDay()) },
  render: renderStory(osmDay),
  argTypes: controlsOf("osm-day"),
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
    await expect(await shadow.findByRole("heading", { name: "Tours of the day" })).toBeVisible();
  },
};

/** Leads to the widget that settles the entry. */
export const Opening: Story = {
  args: { onOpen: fn() },
  play: async ({ canvasElement, args }) => {
    const button = await inShadow(canvasElement).findByRole("button", { name: /^Read – Dana/ });
    button.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() =>
      expect(args.onOpen).toHaveBeenCalledWith(
        expect.objectContaining({ kind: "READ", widget: "prep-card", tourId: "tour-herrera" }),
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
  dayApi([]).answer(osmDayQuery, () => trouble),
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
