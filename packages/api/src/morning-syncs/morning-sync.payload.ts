import { Field, ID } from "type-graphql";
import { definePayload } from "../schema/payload.ts";
import { MorningSync } from "./morning-sync.type.ts";

const shared = {
  object: "morningSync",
  type: () => MorningSync,
  objectDescription: "The sync as it is now; null when refused.",
} as const;
const closed = { SYNC_CLOSED: "The sync is closed; what was written in it stays." };

export const MorningSyncStartPayload = definePayload({
  mutation: "MorningSyncStart",
  ...shared,
  objectDescription: "The sync, also where it had begun already; null when refused.",
  codes: { NOTHING_TO_SYNC: "The two have no tour together on that day." },
});

export const MorningSyncPausePayload = definePayload({
  mutation: "MorningSyncPause",
  ...shared,
  codes: closed,
});

export const MorningSyncResumePayload = definePayload({
  mutation: "MorningSyncResume",
  ...shared,
  codes: closed,
});

export const MorningSyncSummarizePayload = definePayload({
  mutation: "MorningSyncSummarize",
  ...shared,
  objectDescription: "The sync as it is now; null when refused for another reason than NEWER_SUMMARY.",
  codes: {
    ...closed,
    NOT_ON_AGENDA: "The tour is not on the sync's agenda, or not any more.",
    NEWER_SUMMARY: "Somebody wrote another summary meanwhile; take it in, then send again.",
  },
});

export const MorningSyncClosePayload = definePayload({
  mutation: "MorningSyncClose",
  ...shared,
  codes: { ...closed, SUMMARY_MISSING: "A tour has no summary yet; `tourId` names it." },
  extendError: (error) => {
    Field(() => ID, {
      nullable: true,
      description: "The tour that has no summary; null for other refusals.",
    })(error, "tourId");
  },
});
