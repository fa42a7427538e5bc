import type {
  Attendance,
  HandoffContent,
  HandoffField,
  InteractionChannel,
  Objection,
  OutcomeResult,
  PlanReaction,
  PlaybookPolicy,
  ReturnReason,
} from "@baton/playbook";
import type { HouseholdPersonData } from "./households.ts";

/**
 * One thing somebody did. Members, communities and floorplans are named by their keys in the builder's data, what is
 * made on the way (buyers, tours, ...) by keys of its own: the database gives those their ids.
 */
export type Act = { readonly at: Date; readonly by: string } & (
  | {
      readonly kind: "createBuyer";
      readonly buyer: string;
      readonly people: readonly HouseholdPersonData[];
      readonly phone: string;
      readonly email: string;
      readonly source: string;
    }
  | {
      readonly kind: "recordInteraction";
      readonly interaction: string;
      readonly buyer: string;
      readonly channel: InteractionChannel;
      readonly summary: string;
      readonly plans: readonly string[];
      readonly objections: readonly Objection[];
    }
  | {
      readonly kind: "bookTour";
      readonly tour: string;
      readonly buyer: string;
      readonly community: string;
      readonly osm: string;
      readonly startsAt: Date;
      readonly visit: "FIRST_VISIT" | "BE_BACK";
    }
  | { readonly kind: "choosePattern"; readonly pattern: PlaybookPolicy["pattern"] }
  | { readonly kind: "moveTour"; readonly tour: string; readonly startsAt: Date; readonly reason: string }
  | { readonly kind: "cancelTour"; readonly tour: string; readonly reason: string }
  | {
      readonly kind: "saveDraft";
      readonly tour: string;
      readonly content: HandoffContent;
      /** Keys of what becomes `content.history.interactionIds`. */
      readonly interactions: readonly string[];
    }
  | { readonly kind: "deliver"; readonly tour: string }
  | {
      readonly kind: "sendBack";
      readonly tour: string;
      readonly reason: ReturnReason;
      readonly words: string;
    }
  | { readonly kind: "ask"; readonly tour: string; readonly question: string; readonly words: string }
  | { readonly kind: "answer"; readonly question: string; readonly words: string }
  /** Makes the link with which the buyer is asked the one question after their tour. */
  | { readonly kind: "askBuyer"; readonly tour: string }
  /** By the buyer, who is no member: `by` says who asked. */
  | {
      readonly kind: "buyerAnswers";
      readonly tour: string;
      readonly hadToRepeat: boolean;
      readonly comment: string;
    }
  /** Of the newest read-back. */
  | { readonly kind: "correct"; readonly tour: string; readonly correction: string }
  | { readonly kind: "acknowledge"; readonly tour: string; readonly readBack: string }
  | {
      readonly kind: "recordOutcome";
      readonly tour: string;
      readonly attendance: Attendance;
      readonly result: OutcomeResult;
      readonly summary: string;
      readonly walked: readonly { readonly plan: string; readonly reaction: PlanReaction }[];
      readonly objectionsOpen: readonly string[];
      readonly next: { readonly words: string; readonly owner: string; readonly dueAt: Date };
      readonly askedAgain: readonly HandoffField[];
    }
  | {
      readonly kind: "makePromise";
      readonly promise: string;
      readonly buyer: string;
      readonly words: string;
      readonly owner: string;
      readonly source: { readonly handoffOf: string } | { readonly interaction: string };
      readonly dueAt?: Date;
    }
  | {
      readonly kind: "keepPromise" | "breakPromise" | "releasePromise";
      readonly promise: string;
      readonly note: string;
    }
);

/** What is done in a widget; the rest the builder's own pages send to the API. */
const inWidgets: ReadonlySet<Act["kind"]> = new Set([
  ...(["saveDraft", "deliver", "sendBack", "ask", "answer", "acknowledge", "correct"] as const),
  ...(["recordOutcome", "askBuyer", "makePromise", "keepPromise", "breakPromise", "releasePromise"] as const),
]);

/** What its doer came in through; the trail says so. */
export const doorOf = ({ kind }: Act) => (inWidgets.has(kind) ? "WIDGET" : "API");
