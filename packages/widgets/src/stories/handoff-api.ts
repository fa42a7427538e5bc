import {
  confirmReadBackMutation,
  type HandoffFormCommitmentFragment,
  type HandoffFormHandoffFragment,
  type HandoffFormIntakeFragment,
  type HandoffFormInteractionFragment,
  type HandoffFormQuery,
  type HandoffSentBackFragment,
  handoffFormDeliverMutation,
  handoffFormMakeCommitmentMutation,
  handoffFormQuery,
  handoffFormRecordInteractionMutation,
  handoffFormSaveDraftMutation,
  type ReadBackFragment,
} from "@baton/api-contract";
import { completeness, defaultPolicy, type HandoffContent, sameContent, startFrom } from "@baton/playbook";
import { networkError } from "../connection/connection-error.ts";
import { type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";
import { herreraPeople, tuesdayText, wednesdayCall } from "./handoff-content.ts";
import { draftOf, plans } from "./handoff-draft.ts";
import { builder, cedarPark, herreraTour, hoursFromNow, maya, priya, storyNow } from "./people.ts";

type Tour = NonNullable<HandoffFormQuery["tour"]>;
type Handoff = NonNullable<Tour["handoff"]>;

export interface HandoffApiOptions {
  /** The draft the server holds; none: nobody has written anything yet. */
  readonly draft?: HandoffContent;
  /** What was delivered as the latest version. */
  readonly delivered?: { readonly number: number; readonly content: HandoffContent };
  /** Why that version is with the OSC again. */
  readonly returned?: HandoffSentBackFragment;
  /** Who read that version, and how they understood it. */
  readonly receipts?: readonly ReadBackFragment[];
  readonly commitments?: readonly HandoffFormCommitmentFragment[];
  /** The handoff of their last tour, where this is a be-back nobody has written about. */
  readonly earlier?: HandoffContent;
  /** What the buyer left themselves. */
  readonly intake?: HandoffFormIntakeFragment;
  /** What is different about the tour; null: there is none. */
  readonly tour?: Partial<Tour> | null;
  readonly handoff?: Partial<Handoff>;
  /** Hours from the stories' moment to the tour; the handoff is due 24 hours before. */
  readonly startsInHours?: number;
}

/** A handoff API in memory: checks revisions, refuses what is missing, keeps what is saved. */
export interface HandoffApi extends MemoryConnection {
  readonly held: {
    draft: HandoffContent | null;
    revision: number;
    deliveries: number;
    /** `answers lost`: writes arrive, but the writer never hears of it. */
    network: "up" | "down" | "answers lost";
  };
  /** Somebody else saves. */
  readonly saveAs: (by: { id: string; name: string }, content: HandoffContent) => void;
}

export function handoffApi(options: HandoffApiOptions = {}): HandoffApi {
  const startsAt = hoursFromNow(options.startsInHours ?? 29);
  const dueAt = hoursFromNow((options.startsInHours ?? 29) - 24);
  const held: HandoffApi["held"] = {
    draft: options.draft ?? null,
    revision: options.draft ? 7 : 0,
    deliveries: 0,
    network: "up",
  };
  const doneKeys = new Set<string>();
  let savedBy: { id: string; name: string } = priya;
  let savedAt = "2026-11-28T14:11:00.000Z";
  let version = options.delivered ?? null;
  let { returned = null, receipts = [] } = options;
  const commitments = [...(options.commitments ?? [])];
  const interactions: HandoffFormInteractionFragment[] = [wednesdayCall, tuesdayText];

  function handoff(): Handoff | null {
    if (!held.draft) return null;
    const fragment: HandoffFormHandoffFragment = {
      id: "handoff-herrera",
      status: statusOf(),
      revision: held.revision,
      draftSavedAt: savedAt,
      draftSavedBy: savedBy,
      hasUndeliveredChanges: version ? !sameContent(version.content, held.draft) : true,
      draft: draftOf(held.draft, interactions),
      currentVersion: version && {
        id: `version-${version.number}`,
        number: version.number,
        deliveredAt: hoursFromNow(-1),
        deliveredBy: priya,
        receipts,
      },
      returns: { nodes: options.returned ? [options.returned] : [] },
      timing: {
        delivery: delivery(),
        returned: returned
          ? { dueAt: hoursFromNow(0.5), state: "DUE" }
          : { dueAt: null, state: "NOT_RETURNED" },
      },
      viewerCan: { edit: true, deliver: true, confirmReadBack: true, makeCommitment: true },
    };
    return { ...fragment, commitments, outcome: null, ...options.handoff };
  }

  function statusOf(): Handoff["status"] {
    if (returned) return "RETURNED";
    if (receipts.length > 0) return "ACKNOWLEDGED";
    return version ? "DELIVERED" : "DRAFT";
  }

  function startingContent(): Tour["startingContent"] {
    const { earlier } = options;
    const tour = { id: "tour-earlier", startsAt: hoursFromNow(-14 * 24) };
    return {
      content: draftOf(
        startFrom(herreraPeople, earlier ? { content: earlier, outcome: null } : null),
        interactions,
      ),
      fromHandoff: earlier ? { id: "handoff-earlier", tour } : null,
    };
  }

  function delivery() {
    return {
      dueAt,
      doneAt: version ? hoursFromNow(-1) : null,
      shortNotice: false,
      state: version ? ("ON_TIME" as const) : ("DUE" as const),
    };
  }

  function tour(): Tour {
    return {
      id: herreraTour.id,
      startsAt,
      status: "BOOKED",
      visit: "FIRST_VISIT",
      cancelledAt: null,
      cancellationReason: null,
      viewerCan: { writeHandoff: true },
      onsiteManager: maya,
      bookedBy: priya,
      community: { ...cedarPark, floorplans: plans, onsiteManagers: [maya] },
      buyer: {
        id: "buyer-herrera",
        name: "Dana & Luis Herrera",
        people: herreraPeople,
        latestOutcome: null,
        intakes: { nodes: options.intake ? [options.intake] : [] },
        interactions: { nodes: interactions },
        commitments: { nodes: commitments },
      },
      timing: { delivery: delivery() },
      startingContent: held.draft ? null : startingContent(),
      handoff: handoff(),
      ...options.tour,
    };
  }

  const connection = memoryConnection()
    .answer(handoffFormQuery, () => ({
      viewer: { now: storyNow, builder, member: { ...priya, role: "OSC" as const } },
      playbook: defaultPolicy,
      tour: options.tour === null ? null : tour(),
    }))
    .answer(handoffFormSaveDraftMutation, ({ input }) => {
      const lost = { error: networkError("lost") };
      if (held.network === "down") return lost;
      const isDone = doneKeys.has(input.idempotencyKey);
      if (!isDone && input.expectedRevision !== held.revision) {
        const message = "Somebody else saved this draft meanwhile.";
        const stale = { code: "STALE_REVISION" as const, message, field: ["input", "expectedRevision"] };
        return { handoffSaveDraft: { handoff: handoff(), userErrors: [stale] } };
      }
      if (!isDone) save(priya, input.content as HandoffContent);
      doneKeys.add(input.idempotencyKey);
      if (held.network === "answers lost") return lost;
      return { handoffSaveDraft: { handoff: handoff(), userErrors: [] } };
    })
    .answer(handoffFormDeliverMutation, () => {
      if (!held.draft) throw new Error("There is nothing to deliver yet.");
      const { missing } = completeness(held.draft, defaultPolicy, { promiseCount: 0 });
      if (missing.length > 0) {
        const userErrors = missing.map(({ section, field, message }) => ({
          code: "REQUIRED_FIELD_MISSING" as const,
          message,
          field: null,
          section,
          handoffField: field,
        }));
        return { handoffDeliver: { handoff: null, userErrors } };
      }
      held.deliveries += 1;
      returned = null;
      receipts = [];
      version = { number: (version?.number ?? 0) + 1, content: held.draft };
      return { handoffDeliver: { handoff: handoff(), userErrors: [] } };
    })
    .answer(confirmReadBackMutation, ({ input: { verdict, correction = null } }) => {
      const review = { id: "review-new", verdict, correction, reviewedAt: storyNow, reviewedBy: priya };
      receipts = receipts.map((receipt) => ({ ...receipt, review }));
      return { handoffConfirmReadBack: { handoff: handoff(), userErrors: [] } };
    })
    .answer(handoffFormMakeCommitmentMutation, ({ input }) => {
      const owner = input.ownerId === maya.id ? maya : priya;
      const commitment = madeUpCommitment({ id: `promise-${commitments.length}`, words: input.words, owner });
      commitments.push(commitment);
      return { commitmentMake: { commitment, userErrors: [] } };
    })
    .answer(handoffFormRecordInteractionMutation, ({ input }) => {
      const { channel, occurredAt, summary } = input;
      const interaction = {
        id: `interaction-${interactions.length}`,
        channel,
        occurredAt,
        summary,
        member: priya,
      };
      interactions.push(interaction);
      return { interactionRecord: { interaction, userErrors: [] } };
    });

  function save(by: { id: string; name: string }, content: HandoffContent): void {
    held.draft = content;
    held.revision += 1;
    savedBy = by;
    savedAt = "2026-11-28T14:20:30.000Z";
  }

  return Object.assign(connection, { held, saveAs: save });
}

export function madeUpCommitment(
  given: Partial<HandoffFormCommitmentFragment> & Pick<HandoffFormCommitmentFragment, "id">,
): HandoffFormCommitmentFragment {
  return {
    words: "I’ll have the updated incentive sheets ready for you on Saturday.",
    status: "OPEN",
    dueAt: hoursFromNow(29),
    overdue: false,
    owner: maya,
    madeBy: priya,
    source: { __typename: "Handoff", id: "handoff-herrera" },
    ...given,
  };
}
