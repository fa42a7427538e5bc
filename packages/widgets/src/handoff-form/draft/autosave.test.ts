import { emptyContent, type HandoffContent } from "@baton/playbook";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Autosave, createAutosave, type SaveAnswer } from "./autosave.ts";
import { type Flight, type Saved, startDraft } from "./draft.ts";

/** A server one answers by hand, in the order of the asking. */
function setUp(content: HandoffContent = emptyContent()) {
  const asked: { flight: Flight; answer: (answer: SaveAnswer) => Promise<void> }[] = [];
  let keys = 0;
  const autosave = createAutosave(startDraft(savedAs(1, content)), {
    send: (flight) =>
      new Promise((resolve) => {
        const answer = async (given: SaveAnswer) => {
          resolve(given);
          await vi.advanceTimersByTimeAsync(0);
        };
        asked.push({ flight, answer });
      }),
    newKey: () => `key-${++keys}`,
    random: () => 1,
  });
  const last = () => {
    const request = asked.at(-1);
    if (!request) throw new Error("nothing was sent");
    return request;
  };
  return { autosave, asked, last };
}

function savedAs(revision: number, content: HandoffContent): Saved {
  return { content, revision, at: "2026-11-28T14:00:00.000Z", by: null };
}

function note(autosave: Autosave, notes: string): void {
  autosave.edit((content) => ({ ...content, qualification: { ...content.qualification, notes } }));
}

const lost: SaveAnswer = { type: "failed", by: "network" };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("autosave", () => {
  it("sends once, after a pause in the typing", async () => {
    const { autosave, asked, last } = setUp();
    for (const text of ["a", "ab", "abc"]) {
      note(autosave, text);
      await vi.advanceTimersByTimeAsync(599);
    }
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(1);
    expect(last().flight.content.qualification.notes).toBe("abc");
  });

  it("has one save on its way, and sends the rest after it", async () => {
    const { autosave, asked, last } = setUp();
    note(autosave, "a");
    autosave.flush();
    note(autosave, "ab");
    await vi.advanceTimersByTimeAsync(5_000);
    autosave.flush();
    expect(asked).toHaveLength(1);
    await last().answer({ type: "saved", now: savedAs(2, last().flight.content) });
    await vi.advanceTimersByTimeAsync(600);
    expect(asked).toHaveLength(2);
    expect(last().flight).toMatchObject({ key: "key-2", expectedRevision: 2 });
  });

  it("tries again with the same key and content, ever more seldom", async () => {
    const { autosave, asked, last } = setUp();
    note(autosave, "a");
    autosave.flush();
    for (const wait of [1_000, 2_000, 4_000]) {
      await last().answer(lost);
      note(autosave, `typed while waiting ${wait}`);
      const before = asked.length;
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(asked).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(asked).toHaveLength(before + 1);
      expect(last().flight.key).toBe("key-1");
      expect(last().flight.content.qualification.notes).toBe("a");
    }
  });

  it("tries at once when flushed while waiting", async () => {
    const { autosave, asked, last } = setUp();
    note(autosave, "a");
    autosave.flush();
    await last().answer(lost);
    autosave.flush();
    expect(asked).toHaveLength(2);
  });

  it("sends nothing while a conflict waits for a person", async () => {
    const { autosave, asked, last } = setUp();
    note(autosave, "mine");
    autosave.flush();
    const theirs = emptyContent();
    await last().answer({
      type: "stale",
      now: savedAs(2, { ...theirs, qualification: { ...theirs.qualification, notes: "theirs" } }),
    });
    autosave.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    const [conflict] = autosave.draft().conflicts;
    if (!conflict) throw new Error("no conflict");
    autosave.decide(conflict, (content) => content);
    await vi.advanceTimersByTimeAsync(600);
    expect(last().flight).toMatchObject({ expectedRevision: 2 });
    expect(last().flight.content.qualification.notes).toBe("mine");
  });

  it("stops trying once it is stopped, having sent what was unsaved", async () => {
    const { autosave, asked, last } = setUp();
    note(autosave, "a");
    autosave.stop();
    expect(asked).toHaveLength(1);
    await last().answer(lost);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
  });
});

describe("settling before delivery", () => {
  it("waits until everything typed is saved", async () => {
    const { autosave, asked, last } = setUp();
    note(autosave, "a");
    const settled = vi.fn();
    void autosave.settle().then(settled);
    note(autosave, "ab");
    await last().answer({ type: "saved", now: savedAs(2, last().flight.content) });
    expect(settled).not.toHaveBeenCalled();
    expect(asked).toHaveLength(2);
    await last().answer({ type: "saved", now: savedAs(3, last().flight.content) });
    expect(settled).toHaveBeenCalledWith(true);
  });

  it("gives up when the save has no answer", async () => {
    const { autosave, last } = setUp();
    note(autosave, "a");
    const settled = autosave.settle();
    await last().answer(lost);
    expect(await settled).toBe(false);
  });

  it("gives up when a person has to decide", async () => {
    const { autosave, last } = setUp();
    note(autosave, "a");
    const settled = autosave.settle();
    await last().answer({ type: "refused", errors: [{ code: "INVALID_INPUT", message: "too long" }] });
    expect(await settled).toBe(false);
  });

  it("is at once done with nothing to save, unless a first save is asked for", async () => {
    const { autosave, asked, last } = setUp();
    expect(await autosave.settle()).toBe(true);
    expect(asked).toHaveLength(0);
    const settled = autosave.settle(true);
    expect(asked).toHaveLength(1);
    await last().answer({ type: "saved", now: savedAs(2, last().flight.content) });
    expect(await settled).toBe(true);
  });
});
