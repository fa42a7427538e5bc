import { promiseKeepMutation, promiseTrackerOpenQuery } from "@baton/api-contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { controlsOf } from "../stories/controls.ts";
import { herreraTour, hoursFromNow, mesaRidge, priya } from "../stories/people.ts";
import { promiseApi } from "../stories/promise-api.ts";
import { madeUpBuyer, madeUpPromise, madeUpPromises, sixtyPromises } from "../stories/promises.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { descriptionOf, fill, inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { onADarkPage, troubles } from "../stories/troubles.tsx";
import { type PromiseTrackerProps, promiseTracker } from "./promise-tracker.tsx";

type Args = PromiseTrackerProps & StoryArgs;

const meta: Meta<Args> = {
  title: "Promise tracker",
  args: { api: () => promiseApi(madeUpPromises()) },
  render: renderStory(promiseTracker),
  argTypes: controlsOf("promise-tracker"),
};
export default meta;
type Story = StoryObj<Args>;

export const Usual: Story = {};

export const Phone: Story = { args: { width: 360 } };

export const Narrowest: Story = { args: { width: 280 } };

export const Widest: Story = { args: { width: 1600 } };

export const SixtyPromises: Story = { args: { api: () => promiseApi(sixtyPromises()), owner: "all" } };

export const NothingYet: Story = { args: { api: () => promiseApi([]) } };

export const NothingForAnybody: Story = { args: { api: () => promiseApi([]), owner: "all" } };

const cancelledTour = { ...herreraTour, status: "CANCELLED", startsAt: hoursFromNow(27) } as const;
const lastTour = { ...herreraTour, id: "tour-mesa", startsAt: hoursFromNow(-300), community: mesaRidge };

/** A tour that was called off, a buyer whose latest tour was in another zone, and one who never had a tour. */
export const WithoutATourAhead: Story = {
  args: {
    api: () =>
      promiseApi([
        madeUpPromise({
          id: "cancelled",
          buyer: madeUpBuyer("Dana & Luis Herrera"),
          source: { __typename: "Tour", ...cancelledTour },
          dueAt: cancelledTour.startsAt,
        }),
        madeUpPromise({
          id: "elsewhere",
          words: "I’ll send you the trail map.",
          buyer: madeUpBuyer("Anna Lindqvist", { latestTour: lastTour }),
          source: { __typename: "Interaction", id: "call-2", channel: "CALL", occurredAt: hoursFromNow(-20) },
          dueAt: hoursFromNow(68),
        }),
        madeUpPromise({
          id: "nowhere",
          words: "We’ll call you when the model home opens.",
          buyer: madeUpBuyer("Tran household"),
          source: { __typename: "Interaction", id: "text-2", channel: "TEXT", occurredAt: hoursFromNow(-44) },
          dueAt: hoursFromNow(43),
        }),
      ]),
  },
};

export const OneLongPromise: Story = {
  args: {
    width: 360,
    api: () =>
      promiseApi([
        madeUpPromise({
          id: "long",
          words: `We will walk you through every option for the ground-floor bedroom, ${"including the ramp, ".repeat(12)}before you decide.`,
          buyer: madeUpBuyer("Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen & family"),
        }),
      ]),
  },
};

export const MayNotSettle: Story = {
  args: {
    owner: "all",
    api: () =>
      promiseApi(
        madeUpPromises().map((promise) => ({ ...promise, viewerCan: { settle: false, change: false } })),
      ),
  },
};

export const Filtering: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await inShadow(canvasElement).findByRole("button", { name: "Change" }));
  },
};

export const Keeping: Story = {
  play: async ({ canvasElement }) => {
    const [first] = await inShadow(canvasElement).findAllByRole("button", { name: /^Keep/ });
    if (first) await userEvent.click(first);
    await userEvent.click(await inShadow(canvasElement).findByRole("button", { name: "Mark kept" }));
    await expect(await inShadow(canvasElement).findByText(/Say how it was kept/)).toBeVisible();
  },
};

export const More: Story = {
  args: { width: 360 },
  play: async ({ canvasElement }) => {
    const [first] = await inShadow(canvasElement).findAllByRole("button", { name: /^More/ });
    if (first) await userEvent.click(first);
  },
};

export const MovingTheDueTime: Story = {
  ...More,
  play: async (context) => {
    await More.play?.(context);
    await userEvent.click(await inShadow(context.canvasElement).findByRole("radio", { name: "Due later" }));
  },
};

export const HandingItOver: Story = {
  ...More,
  play: async (context) => {
    await More.play?.(context);
    const shadow = inShadow(context.canvasElement);
    await userEvent.click(await shadow.findByRole("radio", { name: "Another owner" }));
    await shadow.findByRole("option", { name: priya.name });
  },
};

export const Refused: Story = {
  args: {
    api: () =>
      promiseApi(madeUpPromises()).answer(promiseKeepMutation, () => ({
        commitmentKeep: {
          commitment: null,
          userErrors: [
            { code: "FORBIDDEN" as const, message: "Only its owner or maker can settle it.", field: null },
          ],
        },
      })),
  },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    const [first] = await shadow.findAllByRole("button", { name: /^Keep/ });
    if (first) await userEvent.click(first);
    const note = await shadow.findByRole("textbox", { name: "How was it kept?" });
    fill(note, "Handed over on paper");
    await userEvent.click(await shadow.findByRole("button", { name: "Mark kept" }));
    await waitFor(() => expect(descriptionOf(note)).toContain("Only its owner"));
    await expect(note).toHaveValue("Handed over on paper");
  },
};

const { loading, unreachable, signedOut, noPermission, setUpWrongly } = troubles((trouble) =>
  promiseApi([]).answer(promiseTrackerOpenQuery, () => trouble),
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
