import { type TourOutcomeQuery, tourOutcomeQuery } from "@baton/api-contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import {
  bugError,
  forbiddenError,
  networkError,
  unauthenticatedError,
} from "../connection/connection-error.ts";
import type { MadeUp } from "../connection/memory-connection.ts";
import { controlsOf } from "../stories/controls.ts";
import { herreraAsked, herreraFollowUps, herreraNoShow, herreraOutcome } from "../stories/outcome-of.ts";
import { builder, hoursFromNow, maya } from "../stories/people.ts";
import { type CardStory, cardApi, herreraCard } from "../stories/prep-card.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { fill, inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { type TourOutcomeProps, tourOutcome } from "./tour-outcome.tsx";

type Args = TourOutcomeProps & StoryArgs;

/** Half an hour after the tour. */
const afterwards = hoursFromNow(4.2);
const telling = (story: CardStory) => () => cardApi({ now: afterwards, ...story });

const meta: Meta<Args> = {
  title: "Tour outcome",
  args: { api: telling({}), tourId: herreraCard.id },
  render: renderStory(tourOutcome),
  argTypes: controlsOf("tour-outcome"),
};
export default meta;
type Story = StoryObj<Args>;

type Play = NonNullable<Story["play"]>;

const cannotWrite = {
  acknowledge: false,
  recordOutcome: false,
  return: false,
  confirmReadBack: false,
  markActionDone: false,
};

export const AfterTheTour: Story = {};

const theyCame: Play = async ({ canvasElement }) => {
  const shadow = inShadow(canvasElement);
  await userEvent.click(await shadow.findByRole("radio", { name: "They came" }));
};

const filled: Play = async (context) => {
  await theyCame(context);
  const shadow = inShadow(context.canvasElement);
  const [likedMagnolia] = await shadow.findAllByRole("radio", { name: "Liked" });
  if (likedMagnolia) await userEvent.click(likedMagnolia);
  await userEvent.click(await shadow.findByRole("radio", { name: "Be-back" }));
  fill(
    await shadow.findByRole("textbox", { name: "What happened" }),
    "Loved the downstairs suite; her mother walked it without help. They want to see lot 14 at sunset.",
  );
  await userEvent.click(await shadow.findByRole("button", { name: "Add a promise" }));
  fill(
    await shadow.findByRole("textbox", { name: "What was promised" }),
    "I will text you the lot map tonight.",
  );
  fill(await shadow.findByRole("textbox", { name: "What happens next" }), "Book Tuesday 5 PM at lot 14.");
  await userEvent.click(await shadow.findByRole("checkbox", { name: /^Financing/ }));
};

export const TheyCame: Story = { play: theyCame };

export const Filled: Story = { play: filled };

export const Phone: Story = { args: { width: 360 } };

export const PhoneFilled: Story = { args: { width: 360 }, play: filled };

export const Narrowest: Story = { args: { width: 280 }, play: filled };

export const Widest: Story = { args: { width: 1600 }, play: filled };

export const NoShow: Story = {
  args: { width: 360 },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("radio", { name: "No-show" }));
    await shadow.findByRole("textbox", { name: "What you did to reach them" });
    expect(shadow.queryByText("Plans walked")).toBeNull();
    expect(shadow.queryByRole("radio", { name: "Contract" })).toBeNull();
  },
};

export const NotSavedYet: Story = {
  play: async (context) => {
    await theyCame(context);
    const shadow = inShadow(context.canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "Save the outcome" }));
    const summary = await shadow.findByRole("region", { name: "Not saved yet" });
    // Focus moves in an effect, which Preact runs after the paint.
    await waitFor(() => expect(summary.matches(":focus")).toBe(true));
  },
};

export const PhoneNotSavedYet: Story = { args: { width: 360 }, play: NotSavedYet.play as Play };

export const Written: Story = {
  args: {
    api: telling({
      now: hoursFromNow(5),
      handoff: { status: "CLOSED", outcome: herreraOutcome, viewerCan: cannotWrite },
    }),
  },
};

export const PhoneWritten: Story = { args: { ...Written.args, width: 360 } };

export const WrittenNoShow: Story = {
  args: {
    api: telling({ handoff: { status: "CLOSED", outcome: herreraNoShow, viewerCan: cannotWrite } }),
  },
};

const answered = (followUp: keyof typeof herreraFollowUps) => {
  const handoff = herreraAsked(herreraFollowUps[followUp], followUp === "waiting" || followUp === "expired");
  const outcome = { ...herreraOutcome, handoff };
  return telling({ now: hoursFromNow(24), handoff: { status: "CLOSED", outcome, viewerCan: cannotWrite } });
};

export const BuyerAsked: Story = { args: { api: answered("waiting") } };

export const BuyerHadToRepeat: Story = { args: { api: answered("repeated") } };

export const BuyerHadNothingToRepeat: Story = { args: { api: answered("fine") } };

export const LinkRanOut: Story = { args: { api: answered("expired") } };

export const LinkMade: Story = {
  args: { ...Written.args, width: 360 },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "Make the link" }));
    await shadow.findByRole("button", { name: "Copy link" });
  },
};

export const DueToday: Story = { args: { api: telling({ now: hoursFromNow(3) }) } };

export const Late: Story = {
  args: {
    api: telling({
      now: hoursFromNow(20),
      tour: {
        timing: {
          ...herreraCard.timing,
          outcome: { ...herreraCard.timing.outcome, state: "LATE" },
        },
      },
    }),
  },
};

export const NotYet: Story = { args: { api: () => cardApi() } };

export const NotDelivered: Story = {
  args: { api: telling({ handoff: { status: "DRAFT", currentVersion: null } }) },
};

const cardQueryOf = (tour: TourOutcomeQuery["tour"]): MadeUp<TourOutcomeQuery> => ({
  viewer: { now: afterwards, builder, member: maya },
  tour,
});

export const NoHandoff: Story = {
  args: {
    api: () => cardApi().answer(tourOutcomeQuery, () => cardQueryOf({ ...herreraCard, handoff: null })),
  },
};

export const SomebodyElseWritesIt: Story = {
  args: { api: telling({ handoff: { viewerCan: cannotWrite } }) },
};

export const Cancelled: Story = {
  args: { api: telling({ tour: { status: "CANCELLED", cancellationReason: "The buyer’s plans changed." } }) },
};

export const NotFound: Story = {
  args: { api: () => cardApi().answer(tourOutcomeQuery, () => cardQueryOf(null)) },
};

export const NoTourChosen: Story = { args: { tourId: "" } };

const answering = (answer: MadeUp<TourOutcomeQuery>): Story => ({
  args: { api: () => cardApi().answer(tourOutcomeQuery, () => answer) },
});

export const Loading: Story = answering("silent");

export const Unreachable: Story = answering({ error: networkError("refused") });

export const NoPermission: Story = answering({ error: forbiddenError() });

export const SignedOut: Story = answering({ error: unauthenticatedError() });

export const SetUpWrongly: Story = answering({ error: bugError("the API could not answer: unknown field") });

export const Offline: Story = { beforeEach: goOffline, play: filled };

export const Dark: Story = { globals: { theme: "dark" }, play: filled };
