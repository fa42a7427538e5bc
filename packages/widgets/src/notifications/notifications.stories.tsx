import { notificationsQuery, notificationsViewerQuery } from "@baton/api-contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { controlsOf } from "../stories/controls.ts";
import { madeNotices, notice, notificationsApi } from "../stories/notifications-api.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { fill, inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { onADarkPage, troubles } from "../stories/troubles.tsx";
import { type NotificationsProps, notifications } from "./notifications.tsx";

type Args = NotificationsProps & StoryArgs;

const meta: Meta<Args> = {
  title: "Notifications",
  args: { api: () => notificationsApi(madeNotices()), width: 420 },
  render: renderStory(notifications),
  argTypes: controlsOf("notifications"),
};
export default meta;
type Story = StoryObj<Args>;

export const Usual: Story = {};

export const Phone: Story = { args: { width: 360 } };

export const Narrowest: Story = { args: { width: 280 } };

export const Wide: Story = { args: { width: 1000 } };

/** Leads to what it is about, and is read with that. */
export const Opening: Story = {
  args: { onOpen: fn() },
  play: async ({ canvasElement, args }) => {
    const shadow = inShadow(canvasElement);
    await expect(await shadow.findByText("4 not read")).toBeVisible();
    await userEvent.click(await shadow.findByRole("button", { name: /^Open – Answer a question/ }));
    await waitFor(() =>
      expect(args.onOpen).toHaveBeenCalledWith({
        subjectType: "CLARIFICATION",
        id: "question-1",
        tourId: "tour-herrera",
      }),
    );
    await expect(await shadow.findByText("3 not read")).toBeVisible();
  },
};

export const AllRead: Story = {
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "Mark all as read" }));
    await expect(await shadow.findByText("0 not read")).toBeVisible();
    await expect(shadow.queryByRole("button", { name: "Mark all as read" })).toBeNull();
  },
};

export const SettingQuietHours: Story = {
  args: { api: () => notificationsApi(madeNotices(), { timeZone: null, from: null, to: null }) },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "Set quiet hours" }));
    const set = async (label: string, value: string) => fill(await shadow.findByLabelText(label), value);
    await set("Quiet from", "22:00");
    await userEvent.click(await shadow.findByRole("button", { name: "Save quiet hours" }));
    await expect(await shadow.findByText(/Give both, or neither/)).toBeVisible();
    await set("Quiet until", "06:30");
    await userEvent.click(await shadow.findByRole("button", { name: "Save quiet hours" }));
    await expect(await shadow.findByText("Quiet from 10:00 PM to 6:30 AM")).toBeVisible();
  },
};

export const Nothing: Story = {
  args: { api: () => notificationsApi([]) },
  play: async ({ canvasElement }) => {
    await expect(await inShadow(canvasElement).findByText("Nothing to tell you")).toBeVisible();
  },
};

const many = () =>
  Array.from({ length: 45 }, (_, index) => notice("DELIVERY", "MISSED", index, { id: `notice-${index}` }));

export const PageByPage: Story = {
  args: { api: () => notificationsApi(many()) },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "Show earlier notifications" }));
    await waitFor(() => expect(shadow.getAllByRole("listitem")).toHaveLength(40));
  },
};

const longName = {
  id: "b",
  name: "Maximiliana Wolfeschlegelsteinhausenbergerdorff & Bartholomew Featherstonehaugh",
};

export const LongWords: Story = {
  args: {
    width: 280,
    api: () => notificationsApi([notice("SHORT_NOTICE", "MISSED", 1, { buyer: longName })]),
  },
};

const { loading, unreachable, signedOut, noPermission, setUpWrongly } = troubles((trouble) =>
  notificationsApi([])
    .answer(notificationsQuery, () => trouble)
    .answer(notificationsViewerQuery, () => trouble),
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
