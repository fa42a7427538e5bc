import { type HandoffContent, type MergeConflict, mergeContent, sameContent } from "@baton/playbook";
import { type Merged, replacedFields, withMerge } from "./merged.ts";

/** A state of the draft the server is known to hold. */
export interface Saved {
  readonly content: HandoffContent;
  /** `Handoff.revision`; 0 when no handoff exists yet. */
  readonly revision: number;
  /** UTC instant, null when nothing was saved yet. */
  readonly at: string | null;
  readonly by: Writer | null;
}

export interface Writer {
  readonly id: string;
  readonly name: string;
}

/** One save on its way. Kept until it has an answer: a lost answer must not look like somebody else's edit. */
export interface Flight {
  /** The idempotency key: the same for every attempt at this content. */
  readonly key: string;
  readonly content: HandoffContent;
  readonly expectedRevision: number;
  /** How many attempts got no answer. */
  readonly failures: number;
  readonly failedBy: Failure | null;
}

/** Why a save has no answer: nobody could be reached, or the host's token is not accepted just now. */
export type Failure = "network" | "unauthenticated";

/** Something two people changed at once; the writer says which of the two stays. */
export interface Conflict extends MergeConflict {
  readonly by: Writer | null;
  /** When theirs was saved, as a UTC instant; null where it never was. */
  readonly at: string | null;
}

export interface Refused {
  readonly code: string;
  readonly message: string;
}

/** The draft on one screen: what is typed, what the server holds, and what stands between the two. */
export interface Draft {
  readonly content: HandoffContent;
  readonly saved: Saved;
  readonly flight: Flight | null;
  readonly conflicts: readonly Conflict[];
  /** Why the server would not take the latest save; nothing is sent again until something changes. */
  readonly refused: readonly Refused[];
  /** What others' edits did to the screen without a question, until it is noticed. */
  readonly merged: readonly Merged[];
}

/** What somebody makes of the newest content, whatever it is by then. */
export type ContentEdit = (content: HandoffContent) => HandoffContent;

export type DraftEvent =
  | { readonly type: "edited"; readonly edit: ContentEdit }
  | { readonly type: "sent"; readonly key: string }
  | { readonly type: "failed"; readonly by: Failure }
  | { readonly type: "saved"; readonly now: Saved }
  | { readonly type: "stale"; readonly now: Saved }
  | { readonly type: "refused"; readonly errors: readonly Refused[] }
  /** Another answer of the server happened to show the draft. */
  | { readonly type: "seen"; readonly now: Saved }
  | { readonly type: "decided"; readonly conflict: Conflict; readonly edit: ContentEdit }
  | { readonly type: "noticed" };

/** What of a draft goes on where it was left, on this device. */
export type KeptDraft = Pick<Draft, "content" | "saved" | "flight" | "conflicts">;

/** Undefined once the server holds it all. */
export function draftToKeep(draft: Draft): KeptDraft | undefined {
  const { content, saved, flight, conflicts } = draft;
  return isUnsaved(draft) || conflicts.length > 0 ? { content, saved, flight, conflicts } : undefined;
}

/**
 * The draft as it was left, on top of what the server holds now. Where several were left, in two tabs, they are
 * merged like two writers' drafts.
 */
export function resumeDraft(now: Saved, [newest, ...others]: readonly KeptDraft[], me: Writer): Draft {
  if (!newest) return startDraft(now);
  // A save without an answer is sent again: with its key, it is not taken for somebody else's edit.
  const flight = newest.flight && { ...newest.flight, failures: 0, failedBy: null };
  const left = { ...startDraft(newest.saved), ...newest, flight };
  let draft = reduceDraft(left, { type: "seen", now });
  for (const other of others) {
    const merge = mergeContent(other.saved.content, draft.content, other.content);
    const asked = merge.conflicts.map((conflict) => ({ ...conflict, by: me, at: null }));
    const conflicts = [...draft.conflicts, ...other.conflicts, ...asked];
    draft = { ...draft, content: merge.content, conflicts };
  }
  return draft;
}

export function startDraft(saved: Saved): Draft {
  return { content: saved.content, saved, flight: null, conflicts: [], refused: [], merged: [] };
}

/** The whole of autosave without timers or network: what each event makes of a draft. */
export function reduceDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case "edited":
      return edited(draft, event.edit(draft.content));
    case "sent": {
      const flight = {
        key: event.key,
        content: draft.content,
        expectedRevision: draft.saved.revision,
        failures: 0,
        failedBy: null,
      };
      return { ...draft, flight, refused: [] };
    }
    case "failed":
      return draft.flight ? { ...draft, flight: failed(draft.flight, event.by) } : draft;
    case "saved":
      return answered(draft, event.now);
    case "stale":
      return rebase({ ...draft, flight: null }, draft.saved.content, event.now);
    case "refused":
      return { ...draft, flight: null, refused: event.errors };
    case "seen":
      // While a save has no answer, a newer revision may well be that save.
      if (draft.flight || event.now.revision <= draft.saved.revision) return draft;
      return rebase(draft, draft.saved.content, event.now);
    case "decided":
      return decided(draft, event.conflict, event.edit);
    case "noticed":
      return { ...draft, merged: [] };
  }
}

/** Whether the screen holds anything the server is not known to hold. */
export function isUnsaved(draft: Draft): boolean {
  return draft.flight !== null || !sameContent(draft.content, draft.saved.content);
}

/** Whether a save should be sent as soon as the typing pauses. */
export function isSaveDue(draft: Draft): boolean {
  return (
    draft.flight === null &&
    draft.conflicts.length === 0 &&
    draft.refused.length === 0 &&
    !sameContent(draft.content, draft.saved.content)
  );
}

function failed(flight: Flight, by: Failure): Flight {
  return { ...flight, failures: flight.failures + 1, failedBy: by };
}

function edited(draft: Draft, content: HandoffContent): Draft {
  return content === draft.content ? draft : { ...draft, content, refused: [] };
}

/** The answer to our own save. Anything typed meanwhile stays, and is saved next. */
function answered(draft: Draft, now: Saved): Draft {
  const { flight } = draft;
  if (!flight) return draft;
  const landed = { ...draft, flight: null };
  if (now.revision === flight.expectedRevision + 1) {
    // The screen is not touched: the server may have tidied a blank the writer is just typing behind.
    return { ...landed, saved: { ...now, content: flight.content } };
  }
  // A repeated save is answered with the handoff of now: somebody may have saved since.
  return rebase(landed, flight.content, now);
}

/** Puts what was typed since `base` on top of what the server holds now. */
function rebase(draft: Draft, base: HandoffContent, now: Saved): Draft {
  const merge = mergeContent(base, draft.content, now.content);
  const conflicts = merge.conflicts.map((conflict) => ({ ...conflict, by: now.by, at: now.at }));
  const stillOpen = draft.conflicts.filter(
    (open) => !conflicts.some((conflict) => isSameSpot(open, conflict)),
  );
  const replaced = replacedFields(draft.content, merge.content);
  // Conflicts say for themselves who else wrote here; words gone from other fields are news beside them.
  const isNews = replaced.length > 0 || (conflicts.length === 0 && !sameContent(base, now.content));
  return {
    ...draft,
    content: merge.content,
    saved: now,
    conflicts: [...stillOpen, ...conflicts],
    refused: [],
    merged: isNews && now.by ? withMerge(draft.merged, { by: now.by, replaced }) : draft.merged,
  };
}

function isSameSpot(a: Conflict, b: Conflict): boolean {
  return a.field === b.field && a.rowKey === b.rowKey;
}

function decided(draft: Draft, conflict: Conflict, edit: ContentEdit): Draft {
  const conflicts = draft.conflicts.filter((each) => each !== conflict);
  return { ...draft, content: edit(draft.content), conflicts };
}
