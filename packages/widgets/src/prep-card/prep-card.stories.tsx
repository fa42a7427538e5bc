import { type PrepCardQuery, prepCardAcknowledgeMutation, prepCardQuery } from "@baton/api-contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { bugError, networkError, unauthenticatedError } from "../connection/connection-error.ts";
import type { MadeUp } from "../connection/memory-connection.ts";
import { controlsOf } from "../stories/controls.ts";
import { earlyReceipt, herreraPeople, herreraVersion, timelineChanged } from "../stories/herrera-version.ts";
import { herreraAsked, herreraOutcome } from "../stories/outcome-of.ts";
import { builder, hoursFromNow, maya, priya, storyNow, tomas } from "../stories/people.ts";
import { type CardStory, cardApi, herreraCard, readsOnly } from "../stories/prep-card.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { descriptionOf, fill, inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { summaryBy } from "../stories/sync-api.ts";
import { threeQuestions } from "../stories/thread-api.ts";
import { onADarkPage } from "../stories/troubles.tsx";
import { wholeCard } from "../stories/whole-card.ts";
import { type PrepCardProps, prepCard } from "./prep-card.tsx";

type Args = PrepCardProps & StoryArgs;

const meta: Meta<Args> = {
  title: "Prep card",
  args: { api: () => cardApi(), tourId: herreraCard.id },
  render: renderStory(prepCard),
  argTypes: controlsOf("prep-card"),
};
export default meta;
type Story = StoryObj<Args>;

const telling = (story: CardStory): Story => ({ args: { api: () => cardApi(story) } });

export const MorningOfTheTour: Story = { play: ({ canvasElement }) => wholeCard(canvasElement) };

export const Phone: Story = { args: { width: 360 } };

export const PhoneReadingBack: Story = {
  args: { width: 360 },
  play: async ({ canvasElement }) => {
    const readBack = await inShadow(canvasElement).findByRole("textbox", { name: /Read back/ });
    const atRest = readBack.offsetHeight;
    fill(readBack, "Both decide. Magnolia first for the downstairs bedroom.");
    await waitFor(() => expect(readBack.offsetHeight).toBeGreaterThan(atRest));
  },
};

/** At the end of the card its foot covers nothing. */
const scrolledToTheEnd: Story["play"] = async ({ canvasElement }) => {
  await wholeCard(canvasElement);
  canvasElement.ownerDocument.documentElement.scrollTop = 10_000;
};

export const Narrowest: Story = { args: { width: 280 }, play: scrolledToTheEnd };

export const Widest: Story = { args: { width: 1600 } };

export const StandingIn: Story = telling({ tour: { onsiteManager: tomas } });

export const StandingInOnAPhone: Story = {
  args: { width: 360, api: () => cardApi({ tour: { onsiteManager: tomas } }) },
  play: PhoneReadingBack.play,
};

export const ReadByWhoWroteIt: Story = telling({
  tour: { bookedBy: { ...maya, phone: null, email: null } },
  version: { deliveredBy: { ...maya, phone: null, email: null } },
  handoff: { viewerCan: readsOnly },
});

export const ChangedSinceRead: Story = telling({ version: { changesSinceRead: timelineChanged } });

export const DayBefore: Story = telling({
  now: hoursFromNow(-18),
  tour: {
    timing: {
      ...herreraCard.timing,
      read: { ...herreraCard.timing.read, opensAt: hoursFromNow(-1.33), state: "UNREAD" },
    },
  },
});

const readEarly = { ...herreraCard.timing.read, state: "READ_EARLY", doneAt: earlyReceipt.readAt } as const;

export const ReadEarlyRefreshDue: Story = telling({
  version: { receipts: [earlyReceipt] },
  handoff: { status: "ACKNOWLEDGED" },
  tour: { timing: { ...herreraCard.timing, read: readEarly } },
});

export const ReadEarlyWindowNotOpen: Story = telling({
  now: hoursFromNow(-18),
  version: { receipts: [earlyReceipt] },
  handoff: { status: "ACKNOWLEDGED" },
  tour: { timing: { ...herreraCard.timing, read: readEarly } },
});

const readInTime = { ...earlyReceipt, state: "READ", readAt: hoursFromNow(-0.4) } as const;
const read = { ...herreraCard.timing.read, state: "READ", doneAt: readInTime.readAt } as const;

export const Read: Story = telling({
  version: { receipts: [readInTime] },
  handoff: { status: "ACKNOWLEDGED" },
  tour: { timing: { ...herreraCard.timing, read } },
});

export const ReadingOnly: Story = telling({
  handoff: { viewerCan: readsOnly },
});

const afterTour = {
  now: hoursFromNow(5),
  version: { receipts: [readInTime] },
  tour: {
    timing: {
      ...herreraCard.timing,
      read,
      outcome: { ...herreraCard.timing.outcome, state: "DUE" as const },
    },
  },
};

export const TourStarted: Story = telling({ ...afterTour, now: hoursFromNow(3) });

export const MissedRead: Story = telling({
  now: hoursFromNow(3),
  tour: { timing: { ...herreraCard.timing, read: { ...herreraCard.timing.read, state: "MISSED" } } },
});

export const WritingTheOutcome: Story = {
  ...telling(afterTour),
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "Write the outcome" }));
    await userEvent.click(await shadow.findByRole("radio", { name: "They came" }));
    await userEvent.click(await shadow.findByRole("radio", { name: "Be-back" }));
    await userEvent.click(await shadow.findByRole("button", { name: "Save the outcome" }));
    const problems = await shadow.findByRole("region", { name: "Not saved yet" });
    await waitFor(() => expect(problems.textContent).toContain("Say in a sentence"));
    // Focus moves in an effect, which Preact runs after the paint.
    await waitFor(() => expect(problems.matches(":focus")).toBe(true));
  },
};

export const Closed: Story = telling({
  ...afterTour,
  handoff: { status: "CLOSED", outcome: herreraOutcome, viewerCan: readsOnly },
});

/** Talked over in a morning sync, twice: the tour was moved in between. */
export const TalkedOver: Story = {
  ...telling({
    handoff: {
      syncSummaries: [
        summaryBy(priya, "Ask for the survey of the corner lot.", "sync-1"),
        summaryBy(maya, "Start upstairs: Luis wants to see the fourth bedroom.", "sync-2"),
      ],
    },
  }),
  play: async ({ canvasElement }) => {
    const agreed = await inShadow(canvasElement).findByRole("region", { name: "Agreed in the morning sync" });
    await waitFor(() => expect(agreed).toHaveTextContent(/Start upstairs.*corner lot/));
  },
};

export const BeBack: Story = telling({
  tour: {
    visit: "BE_BACK",
    buyer: herreraCard.buyer && {
      ...herreraCard.buyer,
      latestOutcome: {
        ...herreraOutcome,
        handoff: { ...herreraAsked(null, false), id: "an-earlier-one" },
        recordedAt: hoursFromNow(-24 * 12),
      },
    },
  },
});

export const DraftNotDelivered: Story = telling({
  handoff: { status: "DRAFT", currentVersion: null },
  tour: {
    timing: {
      ...herreraCard.timing,
      delivery: { ...herreraCard.timing.delivery, doneAt: null, state: "LATE" },
      read: { ...herreraCard.timing.read, state: "NOT_DELIVERED" },
    },
  },
});

export const NoHandoff: Story = telling({
  tour: {
    handoff: null,
    timing: {
      ...herreraCard.timing,
      delivery: { dueAt: hoursFromNow(0.4), doneAt: null, shortNotice: true, state: "AT_RISK" },
      read: { ...herreraCard.timing.read, state: "NOT_DELIVERED" },
    },
  },
});

export const Cancelled: Story = telling({
  handoff: { status: "CANCELLED", viewerCan: readsOnly },
  tour: {
    status: "CANCELLED",
    cancellationReason: "Luis has to travel; they will call on Monday for another day.",
    timing: { ...herreraCard.timing, read: { ...herreraCard.timing.read, state: "ENDED" } },
  },
});

export const LittleIsKnown: Story = telling({
  handoff: { commitments: [] },
  version: {
    content: {
      ...herreraVersion.content,
      identity: {
        ...herreraVersion.content.identity,
        partnerInvolved: { state: "NOT_ASKED", value: null },
        volunteeredFacts: [],
        homeNow: { state: "DECLINED", value: null },
      },
      qualification: {
        ...herreraVersion.content.qualification,
        budget: { state: "DECLINED", value: null },
        timeline: { state: "UNDECIDED", value: null },
        niceToHaves: { state: "NOT_ASKED", value: null },
      },
      history: { interactions: [], floorplansDiscussed: [], objections: [] },
    },
  },
});

export const LongEverything: Story = {
  play: scrolledToTheEnd,
  args: {
    width: 360,
    api: () =>
      cardApi({
        tour: {
          community: {
            id: "c",
            name: "The Preserve at Meadowlark Crossing North",
            timeZone: "America/Chicago",
            floorplans: [],
            onsiteManagers: [maya],
          },
          buyer: herreraCard.buyer && {
            ...herreraCard.buyer,
            name: "Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen & Bartholomew Featherstonehaugh",
          },
        },
        version: {
          content: {
            ...herreraVersion.content,
            identity: {
              ...herreraVersion.content.identity,
              people: [
                ...herreraPeople,
                { key: "p3", name: "Rosa Herrera", relation: "mother", decides: false, comesToTour: true },
              ],
            },
            qualification: {
              ...herreraVersion.content.qualification,
              mustHaves: {
                state: "KNOWN",
                value: [
                  "Ground-floor bedroom with a bath nobody has to step into",
                  "Two-car garage",
                  "Gas range",
                ],
              },
              notes:
                "Dana keeps a spreadsheet of every fee and will ask where each number comes from. ".repeat(4),
            },
          },
        },
      }),
  },
};

export const KeepingAPromise: Story = {
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: /^Keep/ }));
    fill(await shadow.findByRole("textbox", { name: "How was it kept?" }), "Printed, on the desk");
  },
};

export const BlankReadBack: Story = {
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "I’ve read this" }));
    const readBack = await shadow.findByRole("textbox", { name: /Read back/ });
    await waitFor(() => expect(descriptionOf(readBack)).toContain("then it counts as read"));
  },
};

export const NewerVersionArrived: Story = {
  args: {
    api: () =>
      cardApi().answer(prepCardAcknowledgeMutation, () => ({
        handoffAcknowledge: {
          handoff: null,
          userErrors: [{ code: "NEWER_VERSION" as const, message: "A newer version exists.", field: null }],
        },
      })),
  },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    const readBack = await shadow.findByRole("textbox", { name: /Read back/ });
    fill(readBack, "Both decide.");
    await userEvent.click(await shadow.findByRole("button", { name: "I’ve read this" }));
    await waitFor(() => expect(descriptionOf(readBack)).toContain("A newer version arrived"));
    await expect(readBack).toHaveValue("Both decide.");
  },
};

const answering = (made: MadeUp<PrepCardQuery>): Story => ({
  args: { api: () => cardApi().answer(prepCardQuery, () => made) },
});

export const Loading: Story = answering("silent");

export const NotFound: Story = answering({ viewer: { now: storyNow, builder, member: maya }, tour: null });

export const NoPermission: Story = answering({
  error: { kind: "forbidden", message: "Baton: not permitted" },
});

export const Unreachable: Story = answering({ error: networkError("HTTP 503") });

export const SignedOut: Story = answering({ error: unauthenticatedError() });

export const SetUpWrongly: Story = answering({ error: bugError("the API could not answer: unknown field") });

export const NoTourId: Story = { args: { tourId: undefined } };

/** What was asked, answered and still waits, below whom to call. */
export const WithQuestions: Story = { args: { api: () => cardApi({ questions: threeQuestions }) } };

export const Offline: Story = { beforeEach: goOffline };

export const OfflineReadBackKept: Story = {
  beforeEach: goOffline,
  args: {
    api: () => cardApi().answer(prepCardAcknowledgeMutation, () => ({ error: networkError("offline") })),
  },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    const readBack = await shadow.findByRole("textbox", { name: /Read back/ });
    await expect(shadow.queryByText("Kept on this device")).toBeNull();
    fill(readBack, "Both decide.");
    await userEvent.click(await shadow.findByRole("button", { name: "I’ve read this" }));
    await expect(await shadow.findByText("Kept on this device")).toBeVisible();
    await expect(shadow.getByText("It is sent when you are back online.")).toBeVisible();
    await expect(readBack).toHaveValue("Both decide.");
    await userEvent.click(shadow.getByRole("button", { name: "Do not send" }));
    await waitFor(() => expect(shadow.queryByText("It is sent when you are back online.")).toBeNull());
    await expect(readBack).toHaveValue("Both decide.");
  },
};

export const Dark: Story = {
  decorators: onADarkPage,
};
