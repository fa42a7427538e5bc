import { emptyContent, type HandoffContent } from "@baton/playbook";
import { describe, expect, it } from "vitest";
import {
  type Draft,
  type DraftEvent,
  isSaveDue,
  isUnsaved,
  reduceDraft,
  type Saved,
  startDraft,
} from "./draft.ts";

const maya = { id: "maya", name: "Maya Okafor" };

function written(given: { doFirst?: string; notes?: string }): HandoffContent {
  const empty = emptyContent();
  return {
    ...empty,
    qualification: { ...empty.qualification, notes: given.notes ?? "" },
    nextAction: { ...empty.nextAction, doFirst: given.doFirst ?? "" },
  };
}

function saved(revision: number, content: HandoffContent): Saved {
  return { content, revision, at: "2026-11-28T14:00:00.000Z", by: maya };
}

function after(draft: Draft, ...events: DraftEvent[]): Draft {
  return events.reduce(reduceDraft, draft);
}

const write = (given: Parameters<typeof written>[0]): DraftEvent => ({
  type: "edited",
  edit: () => written(given),
});
const sent: DraftEvent = { type: "sent", key: "key-1" };
const start = startDraft(saved(3, written({})));

describe("saving", () => {
  it("is due once something is written, and not while a save is on its way", () => {
    expect(isSaveDue(start)).toBe(false);
    const typed = after(start, write({ notes: "a" }));
    expect(isSaveDue(typed)).toBe(true);
    expect(isSaveDue(after(typed, sent))).toBe(false);
  });

  it("is not due when the writing was taken back", () => {
    expect(isSaveDue(after(start, write({ notes: "a" }), write({})))).toBe(false);
  });

  it("sends what is on screen against the revision it started from", () => {
    const { flight } = after(start, write({ notes: "a" }), sent);
    expect(flight).toMatchObject({ key: "key-1", expectedRevision: 3, failures: 0 });
    expect(flight?.content.qualification.notes).toBe("a");
  });

  it("keeps text typed during a save and saves it next", () => {
    const draft = after(start, write({ notes: "a" }), sent, write({ notes: "ab" }), {
      type: "saved",
      now: saved(4, written({ notes: "a" })),
    });
    expect(draft.content.qualification.notes).toBe("ab");
    expect(draft.saved.revision).toBe(4);
    expect(isSaveDue(draft)).toBe(true);
  });

  it("leaves the screen alone when the server tidied the text", () => {
    const draft = after(start, write({ notes: "two-car " }), sent, {
      type: "saved",
      now: saved(4, written({ notes: "two-car" })),
    });
    expect(draft.content.qualification.notes).toBe("two-car ");
    expect(isUnsaved(draft)).toBe(false);
  });

  it("keeps the same key for the same content until the server answers", () => {
    const draft = after(
      start,
      write({ notes: "a" }),
      sent,
      { type: "failed", by: "network" },
      write({ notes: "ab" }),
    );
    expect(draft.flight).toMatchObject({ key: "key-1", failures: 1, failedBy: "network" });
    expect(draft.flight?.content.qualification.notes).toBe("a");
    expect(isUnsaved(draft)).toBe(true);
  });

  it("waits for a change after the server refused", () => {
    const refused = after(start, write({ notes: "a" }), sent, {
      type: "refused",
      errors: [{ code: "INVALID_INPUT", message: "too long" }],
    });
    expect(isSaveDue(refused)).toBe(false);
    expect(isUnsaved(refused)).toBe(true);
    expect(isSaveDue(after(refused, write({ notes: "b" })))).toBe(true);
  });

  it("ignores an answer that no save waits for", () => {
    expect(after(start, { type: "saved", now: saved(9, written({})) })).toBe(start);
  });
});

describe("two writers", () => {
  const mine = after(start, write({ notes: "mine" }), sent);

  it("merges what does not meet, names the other, and saves the merge", () => {
    const draft = after(mine, { type: "stale", now: saved(4, written({ doFirst: "theirs" })) });
    expect(draft.content.qualification.notes).toBe("mine");
    expect(draft.content.nextAction.doFirst).toBe("theirs");
    expect(draft.merged).toEqual([{ by: maya, replaced: [] }]);
    expect(draft.conflicts).toEqual([]);
    expect(isSaveDue(draft)).toBe(true);
    expect(after(draft, sent).flight?.expectedRevision).toBe(4);
  });

  it("tells which fields' words were replaced by theirs, also beside a conflict and until it is noticed", () => {
    const draft = after(
      startDraft(saved(3, written({ doFirst: "Coffee" }))),
      write({ doFirst: "Coffee", notes: "mine" }),
      sent,
      { type: "stale", now: saved(4, written({ doFirst: "Tea", notes: "theirs" })) },
    );
    expect(draft.conflicts).toMatchObject([{ field: "NOTES" }]);
    expect(draft.merged).toEqual([{ by: maya, replaced: ["DO_FIRST"] }]);
    const again = after(draft, {
      type: "seen",
      now: saved(5, written({ doFirst: "Water", notes: "theirs" })),
    });
    expect(again.merged).toEqual([{ by: maya, replaced: ["DO_FIRST"] }]);
    expect(after(again, { type: "noticed" }).merged).toEqual([]);
  });

  it("tells nothing of what the writer decided", () => {
    const draft = after(mine, { type: "stale", now: saved(4, written({ notes: "theirs" })) });
    const [conflict] = draft.conflicts;
    if (!conflict) throw new Error("no conflict");
    expect(
      after(draft, { type: "decided", conflict, edit: () => written({ notes: "theirs" }) }).merged,
    ).toEqual([]);
  });

  it("asks where both changed the same, and saves nothing until that is decided", () => {
    const draft = after(mine, { type: "stale", now: saved(4, written({ notes: "theirs" })) });
    expect(draft.content.qualification.notes).toBe("mine");
    expect(draft.conflicts).toMatchObject([{ field: "NOTES", mine: "mine", theirs: "theirs", by: maya }]);
    expect(isSaveDue(draft)).toBe(false);
    expect(isUnsaved(draft)).toBe(true);
  });

  it("takes theirs, and then has nothing to save", () => {
    const draft = after(mine, { type: "stale", now: saved(4, written({ notes: "theirs" })) });
    const [conflict] = draft.conflicts;
    if (!conflict) throw new Error("no conflict");
    const decided = after(draft, { type: "decided", conflict, edit: () => written({ notes: "theirs" }) });
    expect(decided.content.qualification.notes).toBe("theirs");
    expect(decided.conflicts).toEqual([]);
    expect(isUnsaved(decided)).toBe(false);
  });

  it("keeps mine as it reads by now, and saves it over theirs", () => {
    const draft = after(
      mine,
      { type: "stale", now: saved(4, written({ notes: "theirs" })) },
      write({ notes: "mine, and more" }),
    );
    const [conflict] = draft.conflicts;
    if (!conflict) throw new Error("no conflict");
    const decided = after(draft, { type: "decided", conflict, edit: (content) => content });
    expect(decided.content.qualification.notes).toBe("mine, and more");
    expect(isSaveDue(decided)).toBe(true);
  });

  it("asks again with the newest text when they write on before it is decided", () => {
    const draft = after(
      mine,
      { type: "stale", now: saved(4, written({ notes: "theirs" })) },
      { type: "seen", now: saved(5, written({ notes: "theirs again" })) },
    );
    expect(draft.conflicts).toMatchObject([{ field: "NOTES", theirs: "theirs again" }]);
    expect(draft.content.qualification.notes).toBe("mine");
  });

  it("takes in what another answer shows, but not while a save has no answer", () => {
    const theirs: DraftEvent = { type: "seen", now: saved(4, written({ doFirst: "theirs" })) };
    expect(after(start, theirs).content.nextAction.doFirst).toBe("theirs");
    expect(after(mine, theirs)).toBe(mine);
  });

  it("does not go back to an older answer that arrives late", () => {
    const draft = after(mine, { type: "saved", now: saved(4, written({ notes: "mine" })) });
    expect(after(draft, { type: "seen", now: saved(3, written({})) })).toBe(draft);
  });

  it("does not take its own lost save for somebody else's", () => {
    const draft = after(mine, { type: "failed", by: "network" }, write({ notes: "mine, longer" }), {
      type: "saved",
      now: saved(4, written({ notes: "mine" })),
    });
    expect(draft.conflicts).toEqual([]);
    expect(draft.content.qualification.notes).toBe("mine, longer");
  });

  it("merges what somebody saved before a repeated save was answered", () => {
    const draft = after(
      mine,
      { type: "failed", by: "network" },
      { type: "saved", now: saved(5, written({ notes: "mine", doFirst: "theirs" })) },
    );
    expect(draft.content.nextAction.doFirst).toBe("theirs");
    expect(isUnsaved(draft)).toBe(false);
  });
});
