import {
  type HandoffFormQuery,
  type HandoffFormSaveDraftMutation,
  handoffFormDeliverMutation,
  handoffFormQuery,
  handoffFormSaveDraftMutation,
} from "@baton/api-contract";
import type { HandoffContent } from "@baton/playbook";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fireEvent, userEvent, waitFor } from "storybook/test";
import { bugError, networkError, unauthenticatedError } from "../connection/connection-error.ts";
import type { MadeUp } from "../connection/memory-connection.ts";
import { controlsOf } from "../stories/controls.ts";
import { type HandoffApi, handoffApi, madeUpCommitment } from "../stories/handoff-api.ts";
import { complete, halfFilled, veryLong } from "../stories/handoff-content.ts";
import { herreraIntake } from "../stories/handoff-intake.ts";
import { hoursFromNow, maya } from "../stories/people.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { onADarkPage } from "../stories/troubles.tsx";
import { type HandoffFormProps, handoffForm } from "./handoff-form.tsx";

interface Args extends HandoffFormProps, StoryArgs {
  readonly api: () => HandoffApi;
}

const meta: Meta<Args> = {
  title: "Handoff form",
  args: { tourId: "tour-herrera", api: () => handoffApi({ draft: halfFilled() }) },
  render: renderStory(handoffForm, 1072),
  argTypes: controlsOf("handoff-form"),
};
export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story["play"]>;

const openSection =
  (name: string): Play =>
  async ({ canvasElement }) => {
    await userEvent.click(await inShadow(canvasElement).findByRole("tab", { name: new RegExp(name) }));
  };

export const Fresh: Story = { args: { api: () => handoffApi() } };

export const HalfFilled: Story = { play: openSection("Qualification") };

export const HalfFilledPhone: Story = { args: { width: 360 }, play: openSection("Qualification") };

export const HalfFilledNarrowest: Story = { args: { width: 280 }, play: openSection("Qualification") };

export const HistorySection: Story = {
  args: { api: () => handoffApi({ draft: halfFilled(), commitments: [madeUpCommitment({ id: "sheets" })] }) },
  play: openSection("History"),
};

export const HistoryPhone: Story = { ...HistorySection, args: { ...HistorySection.args, width: 360 } };

export const RecordingAConversation: Story = {
  play: async (context) => {
    await openSection("History")(context);
    const form = inShadow(context.canvasElement);
    await userEvent.click(await form.findByRole("button", { name: "Record a conversation" }));
  },
};

export const NextActionSection: Story = {
  args: { api: () => handoffApi({ draft: complete() }) },
  play: openSection("Next action"),
};

export const NextActionPhone: Story = {
  ...NextActionSection,
  args: { ...NextActionSection.args, width: 360 },
};

export const Blocked: Story = {
  play: async ({ canvasElement }) => {
    const form = inShadow(canvasElement);
    await userEvent.click(await form.findByRole("button", { name: "Deliver to Maya" }));
    await form.findByText("Not delivered yet");
  },
};

export const BlockedPhone: Story = { ...Blocked, args: { width: 360 } };

export const Ready: Story = { args: { api: () => handoffApi({ draft: complete() }) } };

export const DueSoon: Story = { args: { api: () => handoffApi({ draft: complete(), startsInHours: 26 }) } };

export const Late: Story = { args: { api: () => handoffApi({ draft: halfFilled(), startsInHours: 3 }) } };

export const ShortNotice: Story = {
  args: {
    api: () =>
      handoffApi({
        tour: {
          timing: {
            delivery: { dueAt: hoursFromNow(0.3), doneAt: null, shortNotice: true, state: "AT_RISK" },
          },
        },
      }),
  },
};

/** As one event: the testing library's typing does not reach React inside a shadow root. */
const typeHomeNow: Play = async ({ canvasElement }) => {
  const input = await inShadow(canvasElement).findByRole("textbox", { name: "Home now" });
  fireEvent.input(input, { target: { value: "Renting; lease ends 31 March, with an option to stay" } });
};

export const Saving: Story = {
  args: {
    api: () => withSave(handoffApi({ draft: halfFilled() }), () => "silent"),
  },
  play: async (context) => {
    await typeHomeNow(context);
    await inShadow(context.canvasElement).findByText("Saving…");
  },
};

export const Offline: Story = {
  args: {
    api: () => withSave(handoffApi({ draft: halfFilled() }), () => ({ error: networkError("offline") })),
  },
  beforeEach: () => goOffline(),
  play: async (context) => {
    await typeHomeNow(context);
    await waitFor(() => inShadow(context.canvasElement).getAllByText("Offline, kept on this device"));
  },
};

export const SignInEnded: Story = {
  args: {
    api: () => withSave(handoffApi({ draft: halfFilled() }), () => ({ error: unauthenticatedError() })),
  },
  play: async (context) => {
    await typeHomeNow(context);
    await waitFor(() => inShadow(context.canvasElement).getAllByText("Sign in again, kept on this device"));
  },
};

export const SaveRefused: Story = {
  args: {
    api: () =>
      withSave(handoffApi({ draft: halfFilled() }), () => ({
        handoffSaveDraft: {
          handoff: null,
          userErrors: [
            {
              code: "INVALID_INPUT",
              message: "The name is too long: at most 120 characters fit. Shorten it.",
              field: [],
            },
          ],
        },
      })),
  },
  play: async (context) => {
    await typeHomeNow(context);
    await inShadow(context.canvasElement).findByText(/at most 120 characters/);
  },
};

export const Conflict: Story = {
  play: async (context) => {
    const { canvasElement, loaded } = context;
    await inShadow(canvasElement).findByRole("textbox", { name: "Home now" });
    const api = loaded.api as HandoffApi;
    api.saveAs(maya, withHome(halfFilled(), "Bought out of the lease; staying with family"));
    await typeHomeNow(context);
    await inShadow(canvasElement).findByRole("button", { name: "Take theirs: Home now" });
  },
};

export const ConflictPhone: Story = { ...Conflict, args: { width: 360 } };

export const MergedWithAnother: Story = {
  play: async (context) => {
    const { canvasElement, loaded } = context;
    await inShadow(canvasElement).findByRole("textbox", { name: "Home now" });
    const api = loaded.api as HandoffApi;
    const draft = halfFilled();
    api.saveAs(maya, {
      ...draft,
      nextAction: { ...draft.nextAction, doFirst: "Coffee, then the Magnolia." },
    });
    await typeHomeNow(context);
    await inShadow(canvasElement).findByText(/^Maya changed/);
  },
};

const delivered = () => handoffApi({ draft: complete(), delivered: { number: 1, content: complete() } });

export const Delivered: Story = { args: { api: delivered } };

export const Delivering: Story = {
  args: {
    api: () => {
      const api = handoffApi({ draft: complete() });
      api.answer(handoffFormDeliverMutation, () => "silent");
      return api;
    },
  },
  play: async ({ canvasElement }) => {
    const form = inShadow(canvasElement);
    await userEvent.click(await form.findByRole("button", { name: "Deliver to Maya" }));
    await form.findByRole("button", { name: "Delivering…" });
  },
};

export const EditedAfterDelivery: Story = {
  args: {
    api: () =>
      handoffApi({
        draft: withHome(complete(), "Renting, month to month"),
        delivered: { number: 2, content: complete() },
      }),
  },
};

const closedOutcome = {
  id: "outcome",
  attendance: "ATTENDED" as const,
  result: "BE_BACK" as const,
  summary: "Both loved the Magnolia; asked for lot 14 and the patio option.",
  objectionsOpen: ["The HOA fee may rise every year"],
  nextStep: {
    words: "Send the patio price by Tuesday and book a second visit.",
    dueAt: hoursFromNow(40),
    owner: { id: maya.id, name: maya.name },
  },
  recordedAt: hoursFromNow(-1),
  recordedBy: maya,
};

export const Closed: Story = {
  args: {
    api: () =>
      handoffApi({
        draft: complete(),
        delivered: { number: 1, content: complete() },
        startsInHours: -4,
        handoff: {
          status: "CLOSED",
          outcome: closedOutcome,
          viewerCan: { edit: false, deliver: false, confirmReadBack: false, makeCommitment: true },
        },
      }),
  },
};

export const ClosedPhone: Story = { args: { ...Closed.args, width: 360 } };

export const Cancelled: Story = {
  args: {
    api: () =>
      handoffApi({
        tour: {
          status: "CANCELLED",
          cancelledAt: hoursFromNow(-2),
          cancellationReason: "They will be out of town; they call in January.",
          viewerCan: { writeHandoff: false },
        },
      }),
  },
};

export const ReadOnly: Story = {
  args: {
    api: () =>
      handoffApi({
        draft: halfFilled(),
        handoff: {
          viewerCan: { edit: false, deliver: false, confirmReadBack: false, makeCommitment: false },
        },
      }),
  },
};

export const NoPermission: Story = {
  args: {
    api: () =>
      handoffApi({
        draft: halfFilled(),
        handoff: {
          draft: null,
          viewerCan: { edit: false, deliver: false, confirmReadBack: false, makeCommitment: false },
        },
      }),
  },
};

export const Loading: Story = { args: { api: () => withQuery("silent") } };

export const CouldNotLoad: Story = { args: { api: () => withQuery({ error: networkError("HTTP 503") }) } };

export const WronglySetUp: Story = {
  args: { api: () => withQuery({ error: bugError("the API could not answer: unknown field") }) },
};

export const NotFound: Story = { args: { api: () => handoffApi({ tour: null }) } };

export const NoTourChosen: Story = { args: { tourId: undefined } };

export const AfterAnEarlierTour: Story = {
  args: {
    api: () =>
      handoffApi({
        tour: {
          buyer: {
            id: "buyer-herrera",
            name: "Dana & Luis Herrera",
            people: [],
            latestOutcome: closedOutcome,
            intakes: { nodes: [] },
            interactions: { nodes: [] },
            commitments: { nodes: [] },
          },
        },
      }),
  },
};

/** A be-back nobody has written about yet: what they answered for the last tour is there. */
export const BeBack: Story = {
  args: { api: () => handoffApi({ earlier: complete(), tour: { visit: "BE_BACK" } }) },
  play: async ({ canvasElement }) => {
    await inShadow(canvasElement).findByText(/^Started from the handoff of/);
  },
};

export const BeBackPhone: Story = { ...BeBack, args: { ...BeBack.args, width: 360 } };

export const LeftOnTheWebsite: Story = {
  args: { api: () => handoffApi({ intake: herreraIntake }) },
  play: async ({ canvasElement }) => {
    await inShadow(canvasElement).findByRole("button", { name: "Use these answers" });
  },
};

export const LeftOnTheWebsitePhone: Story = {
  ...LeftOnTheWebsite,
  args: { ...LeftOnTheWebsite.args, width: 360 },
};

const sixty = Array.from({ length: 60 }, (_, index) =>
  madeUpCommitment({
    id: `promise-${index}`,
    words: `Promise number ${index + 1}, in the words that were said.`,
  }),
);

export const LongContent: Story = {
  args: { api: () => handoffApi({ draft: veryLong(), commitments: sixty }) },
};

export const LongContentPhone: Story = { args: { ...LongContent.args, width: 360 } };

export const SixtyPromises: Story = { ...LongContent, play: openSection("History") };

export const AnswerKeys: Story = {
  play: async (context) => {
    await openSection("Qualification")(context);
    const form = inShadow(context.canvasElement);
    const group = await form.findByRole("radiogroup", { name: /^Financing/ });
    const checked = () => group.querySelector<HTMLInputElement>("input:checked")?.value;
    group.querySelector<HTMLInputElement>("input:checked")?.focus();
    for (const [key, state] of Object.entries({
      u: "UNDECIDED",
      d: "DECLINED",
      n: "NOT_ASKED",
      k: "KNOWN",
    })) {
      await userEvent.keyboard(key);
      await expect(checked()).toBe(state);
    }
  },
};

export const Dark: Story = {
  args: { api: () => handoffApi({ draft: halfFilled(), commitments: [madeUpCommitment({ id: "sheets" })] }) },
  decorators: onADarkPage,
  play: openSection("History"),
};

function withHome(content: HandoffContent, value: string): HandoffContent {
  return { ...content, identity: { ...content.identity, homeNow: { state: "KNOWN", value } } };
}

type SaveAnswer = MadeUp<HandoffFormSaveDraftMutation>;

function withSave(api: HandoffApi, answer: () => SaveAnswer): HandoffApi {
  api.answer(handoffFormSaveDraftMutation, answer);
  return api;
}

function withQuery(answer: MadeUp<HandoffFormQuery>): HandoffApi {
  const api = handoffApi();
  api.answer(handoffFormQuery, () => answer);
  return api;
}
