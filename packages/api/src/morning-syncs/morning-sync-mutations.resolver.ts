import type { CloseRefusal, Refusal } from "@baton/playbook";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type MutationRefusal, mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toGlobalId, toUuid } from "../schema/global-id.ts";
import { closeSync } from "./close-sync.ts";
import {
  MorningSyncCloseInput,
  MorningSyncPauseInput,
  MorningSyncResumeInput,
  MorningSyncStartInput,
  MorningSyncSummarizeInput,
} from "./morning-sync.input.ts";
import {
  MorningSyncClosePayload,
  MorningSyncPausePayload,
  MorningSyncResumePayload,
  MorningSyncStartPayload,
  MorningSyncSummarizePayload,
} from "./morning-sync.payload.ts";
import { startSync } from "./start-sync.ts";
import { summarizeTour } from "./summarize-tour.ts";
import { pauseSync, resumeSync } from "./time-sync.ts";

const who = "The OSC and the OSM themselves, a sales manager or an admin.";

@Resolver()
export class MorningSyncMutations {
  @Mutation(() => MorningSyncStartPayload, {
    description: `Starts the sync of a pair and a day, and its timer. Where it has begun already, it is that one. ${who}`,
  })
  morningSyncStart(
    @Arg("input", () => MorningSyncStartInput, { description: "Whose, and which day." })
    input: MorningSyncStartInput,
    @Ctx() operation: Operation,
  ) {
    const pair = {
      oscId: toUuid("Member", input.oscId),
      osmId: toUuid("Member", input.osmId),
      day: input.day,
    };
    const run = () => startSync(operation, pair);
    return mutate(operation, { name: "morningSyncStart", input, type: "MorningSync", run });
  }

  @Mutation(() => MorningSyncPausePayload, { description: `Stops its timer where it is. ${who}` })
  morningSyncPause(
    @Arg("input", () => MorningSyncPauseInput, { description: "Which one." }) input: MorningSyncPauseInput,
    @Ctx() operation: Operation,
  ) {
    const run = () => pauseSync(operation, toUuid("MorningSync", input.morningSyncId));
    return mutate(operation, { name: "morningSyncPause", input, type: "MorningSync", run });
  }

  @Mutation(() => MorningSyncResumePayload, { description: `Lets its timer count on. ${who}` })
  morningSyncResume(
    @Arg("input", () => MorningSyncResumeInput, { description: "Which one." }) input: MorningSyncResumeInput,
    @Ctx() operation: Operation,
  ) {
    const run = () => resumeSync(operation, toUuid("MorningSync", input.morningSyncId));
    return mutate(operation, { name: "morningSyncResume", input, type: "MorningSync", run });
  }

  @Mutation(() => MorningSyncSummarizePayload, {
    description: `Writes what was agreed over a tour into its handoff, which is begun where there is none. ${who}`,
  })
  morningSyncSummarize(
    @Arg("input", () => MorningSyncSummarizeInput, { description: "Which tour, and what." })
    input: MorningSyncSummarizeInput,
    @Ctx() operation: Operation,
  ) {
    const { words, replacesId } = input;
    const run = () =>
      summarizeTour(operation, {
        syncId: toUuid("MorningSync", input.morningSyncId),
        tourId: toUuid("Tour", input.tourId),
        words,
        replacesId: replacesId == null ? null : toUuid("MorningSyncSummary", replacesId),
      });
    return mutate(operation, { name: "morningSyncSummarize", input, type: "MorningSync", run });
  }

  @Mutation(() => MorningSyncClosePayload, {
    description: `Closes it. Refused while a tour of its agenda has no summary. ${who}`,
  })
  morningSyncClose(
    @Arg("input", () => MorningSyncCloseInput, { description: "Which one." }) input: MorningSyncCloseInput,
    @Ctx() operation: Operation,
  ) {
    const run = async () => {
      const result = await closeSync(operation, toUuid("MorningSync", input.morningSyncId));
      return result.ok ? result : { ok: false as const, refusal: tourByTour(result.refusal) };
    };
    return mutate(operation, { name: "morningSyncClose", input, type: "MorningSync", run });
  }
}

/** One user error for every tour without a summary, each naming it. */
function tourByTour(refusal: Refusal | CloseRefusal): MutationRefusal {
  if (!("missing" in refusal) || refusal.missing.length === 0) return refusal;
  const errors = refusal.missing.map(({ id, name }) => ({
    code: refusal.code,
    message: `No summary is written for ${name}. Write what you agreed on, then close the sync.`,
    field: [],
    tourId: toGlobalId("Tour", id),
  }));
  return { ...refusal, errors };
}
