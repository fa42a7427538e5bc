import {
  clarificationAnswerMutation,
  clarificationAskMutation,
  clarificationThreadQuery,
} from "@baton/api-contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { networkError, unauthenticatedError } from "../connection/connection-error.ts";
import { controlsOf } from "../stories/controls.ts";
import { herreraTour, hoursFromNow, priya } from "../stories/people.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { descriptionOf, fill, inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { answered, madeUpQuestion, type ThreadApi, threadApi } from "../stories/thread-api.ts";
import { type ClarificationThreadProps, clarificationThread } from "./clarification-thread.tsx";

type Args = ClarificationThreadProps & StoryArgs;

const meta: Meta<Args> = {
  title: "Clarification thread",
  args: { tourId: herreraTour.id, api: () => threadApi() },
  render: renderStory(clarificationThread, 640),
  argTypes: controlsOf("clarification-thread"),
};
export default meta;
type Story = StoryObj<Args>;

export const Usual: Story = {};

export const Phone: Story = { args: { width: 360 } };

export const Narrowest: Story = { args: { width: 280 } };

/** What the OSC sees of the same questions: where to answer, and whether they are on call. */
export const ForTheOsc: Story = { args: { api: () => threadApi({ viewer: priya }) } };

export const ForTheOscOnAPhone: Story = { args: { width: 360, api: () => threadApi({ viewer: priya }) } };

export const NothingAsked: Story = { args: { api: () => threadApi({ questions: [] }) } };

export const NothingAskedOfTheOsc: Story = {
  args: { api: () => threadApi({ questions: [], viewer: priya }) },
};

export const NoHandoffYet: Story = { args: { api: () => threadApi({ handoff: null }) } };

const late = madeUpQuestion(
  {
    id: "question-late",
    holder: "COVERING_OSC",
    heldBy: { id: "member-owen", name: "Owen Park" },
    climbsAt: hoursFromNow(28 / 3600),
    timing: {
      state: "LATE",
      countsFrom: hoursFromNow(-92 / 3600),
      dueAt: hoursFromNow(-32 / 3600),
      nextAt: null,
      nextState: null,
    },
  },
  92,
);

/** The OSC did not answer: who covers has it, and in half a minute the sales manager. */
export const Late: Story = { args: { api: () => threadApi({ questions: [late] }) } };

export const WithTheSalesManager: Story = {
  args: {
    api: () => threadApi({ questions: [{ ...late, holder: "SALES_MANAGER", heldBy: null, climbsAt: null }] }),
  },
};

const early = madeUpQuestion({
  id: "question-early",
  climbsAt: hoursFromNow(5),
  timing: {
    state: "WAITING",
    countsFrom: hoursFromNow(5),
    dueAt: hoursFromNow(5.02),
    nextAt: hoursFromNow(5),
    nextState: "DUE",
  },
});

/** The day before: the OSC is not on call for this tour yet. */
export const DayBefore: Story = {
  args: {
    api: () => threadApi({ questions: [early], tour: { startsAt: hoursFromNow(9), status: "BOOKED" } }),
  },
};

export const NotOnCall: Story = {
  args: { api: () => threadApi({ questions: [], onCall: { isOnCall: false, until: hoursFromNow(1) } }) },
};

export const NobodyCovers: Story = {
  args: { api: () => threadApi({ questions: [], onCall: { isOnCall: false, coveredBy: null } }) },
};

export const GoingOffCall: Story = {
  args: { api: () => threadApi({ viewer: priya }) },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "I cannot answer for a while" }));
    await expect(await shadow.findByLabelText("Who answers meanwhile?")).toHaveValue("member-owen");
    await expect(shadow.getByRole("button", { name: "Take me off call" })).toBeVisible();
  },
};

export const OffCall: Story = {
  args: {
    api: () => threadApi({ viewer: priya, onCall: { isOnCall: false, until: hoursFromNow(1) } }),
  },
};

export const Ended: Story = {
  args: {
    api: () =>
      threadApi({
        questions: [
          answered(madeUpQuestion({ id: "question-1" }, 7200), "Both decide.", 34),
          madeUpQuestion({
            id: "question-2",
            question: "Bring the HOA papers?",
            holder: "NOBODY",
            heldBy: null,
            climbsAt: null,
            timing: { ...late.timing, state: "ENDED" },
          }),
        ],
        tour: { status: "CANCELLED" },
        handoff: { status: "CANCELLED", viewerCan: { askOsc: false } },
      }),
  },
};

export const LongWords: Story = {
  args: {
    width: 360,
    api: () =>
      threadApi({
        questions: [
          answered(
            madeUpQuestion({ id: "q", question: `Which of these did they mean: ${"Magnolia-".repeat(40)}?` }),
            `The one with the ground-floor bedroom, ${"and the ramp, ".repeat(30)}I am sure.`,
            58,
          ),
        ],
      }),
  },
};

/** What was asked in another place appears here without anybody doing anything. */
export const AnsweredMeanwhile: Story = {
  loaders: [() => ({ api: threadApi() })],
  play: async ({ canvasElement, loaded, globals }) => {
    const shadow = inShadow(canvasElement);
    await shadow.findByText("Bring the HOA papers, or wait until they ask?");
    const api = loaded.api as ThreadApi;
    // The elements have no WebSocket here: they ask again after ten seconds.
    const byAsking = globals.build !== undefined && globals.build !== "react";
    if (!byAsking) await waitFor(() => expect(api.listening).toBe(1));
    api.say("question-3", "Bring them: Dana asked twice.");
    const answer = await shadow.findByText("Bring them: Dana asked twice.", {}, { timeout: 25_000 });
    await expect(answer).toBeVisible();
    await waitFor(() =>
      expect(shadow.getAllByRole("status").map(({ textContent }) => textContent)).toContain(
        "Priya Nair answered: Bring them: Dana asked twice.",
      ),
    );
  },
};

export const Asking: Story = {
  args: { api: () => threadApi({ questions: [] }) },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    const ask = await shadow.findByRole("button", { name: "Ask Priya" });
    await userEvent.click(ask);
    await expect(await shadow.findByText("Write what you want to know")).toBeVisible();
    fill(await shadow.findByLabelText(/Your question to Priya/), "Who signs?");
    await userEvent.click(ask);
    await expect(await shadow.findByText("Who signs?", { selector: "p" })).toBeVisible();
    await waitFor(() => expect(shadow.getByLabelText(/Your question to Priya/)).toHaveValue(""));
  },
};

export const Refused: Story = {
  args: {
    api: () =>
      threadApi({ viewer: priya }).answer(clarificationAnswerMutation, () => ({
        clarificationAnswer: {
          clarification: null,
          userErrors: [
            {
              code: "ALREADY_ANSWERED" as const,
              message: "Somebody answered this question before you.",
              field: null,
            },
          ],
        },
      })),
  },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    const box = await shadow.findByLabelText(/Your answer to Maya/);
    fill(box, "Bring them.");
    await userEvent.click(shadow.getByRole("button", { name: "Answer" }));
    await waitFor(() => expect(descriptionOf(box)).toContain("Somebody answered"));
    await expect(box).toHaveValue("Bring them.");
  },
};

/** Asked without a network: it is kept, and sent when there is one. */
export const Offline: Story = {
  beforeEach: goOffline,
  args: {
    api: () =>
      threadApi({ questions: [] }).answer(clarificationAskMutation, () => ({
        error: networkError("offline"),
      })),
  },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    fill(await shadow.findByLabelText(/Your question to Priya/), "Who signs?");
    await userEvent.click(shadow.getByRole("button", { name: "Ask Priya" }));
    await expect(await shadow.findByText("It is sent when you are back online.")).toBeVisible();
  },
};

export const Loading: Story = {
  args: { api: () => threadApi().answer(clarificationThreadQuery, () => "silent") as ThreadApi },
};

const failing = (error: ReturnType<typeof networkError>) => () =>
  threadApi().answer(clarificationThreadQuery, () => ({ error }));

export const Unreachable: Story = { args: { api: failing(networkError("HTTP 503")) } };

export const SignedOut: Story = { args: { api: failing(unauthenticatedError()) } };

export const NoPermission: Story = { args: { api: () => threadApi({ tour: null }) } };

export const NoTourChosen: Story = { args: { tourId: undefined } };

export const Dark: Story = { globals: { theme: "dark" } };
