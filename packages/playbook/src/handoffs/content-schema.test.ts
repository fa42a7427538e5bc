import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../text/limits.ts";
import { cedarPark } from "./cedar-park.fixture.ts";
import { anyContent } from "./content.arbitrary.ts";
import type { HandoffContent } from "./content.ts";
import { parseHandoffContent, parseObjections } from "./content-schema.ts";
import { emptyContent } from "./empty-content.ts";
import { storedContent } from "./stored-content.ts";

describe("parseHandoffContent", () => {
  it("takes a whole handoff, an empty one and any draft as they are", () => {
    expect(parseHandoffContent(cedarPark)).toEqual({ ok: true, value: cedarPark });
    expect(parseHandoffContent(emptyContent())).toEqual({ ok: true, value: emptyContent() });
    fc.assert(
      fc.property(anyContent, (draft) => {
        expect(parseHandoffContent(draft)).toEqual({ ok: true, value: draft });
      }),
    );
  });

  it("takes a handoff with every list full of ordinary rows, and refuses one nobody could read", () => {
    const full = (text: string) => {
      const keys = Array.from({ length: limits.rows }, (_, index) => `${index}`);
      const objections = keys.map((key) => ({ key, objection: text, answer: text }));
      const contingencies = keys.map((key) => ({ key, condition: text, response: text }));
      return {
        ...cedarPark,
        history: { ...cedarPark.history, objections },
        nextAction: { ...cedarPark.nextAction, contingencies },
      };
    };
    expect(parseHandoffContent(full("x".repeat(200))).ok).toBe(true);
    expect(JSON.stringify(full("x".repeat(limits.prose))).length).toBeGreaterThan(limits.content);
    expect(parseHandoffContent(full("x".repeat(limits.prose)))).toEqual({
      ok: false,
      refusal: {
        code: "INVALID_INPUT",
        message: expect.stringContaining("too long to be read before a tour"),
        field: [],
      },
    });
  });

  it("takes a budget with one end, and one that runs backwards", () => {
    const min = { amount: 5, currency: "USD" };
    const half = withQualification({ budget: { state: "KNOWN", value: { min, max: null } } });
    const backwards = withQualification({
      budget: { state: "KNOWN", value: { min, max: { ...min, amount: 1 } } },
    });
    expect(parseHandoffContent(half).ok).toBe(true);
    expect(parseHandoffContent(backwards).ok).toBe(true);
  });

  it.each([{ state: "KNOWN" }, { state: "KNOWN", value: null }])(
    "refuses a known answer without a value: %j",
    (mustHaves) => {
      expect(parseHandoffContent(withQualification({ mustHaves }))).toEqual({
        ok: false,
        refusal: {
          code: "INVALID_INPUT",
          message: "Must-haves is marked known but carries no value. Send the value, or another state.",
          field: ["qualification", "mustHaves", "value"],
        },
      });
    },
  );

  it("refuses a value beside a state that has none, and takes null there as GraphQL sends it", () => {
    expect(
      parseHandoffContent(withQualification({ mustHaves: { state: "DECLINED", value: ["x"] } })),
    ).toMatchObject({
      refusal: { field: ["qualification", "mustHaves", "value"] },
    });
    const declined = parseHandoffContent(
      withQualification({ mustHaves: { state: "DECLINED", value: null } }),
    );
    expect(declined.ok && declined.value.qualification.mustHaves).toEqual({ state: "DECLINED" });
  });

  it("refuses an unknown state and tells the ones there are", () => {
    expect(parseHandoffContent(withQualification({ budget: { state: "MAYBE" } }))).toMatchObject({
      refusal: {
        message: expect.stringContaining("KNOWN, UNDECIDED"),
        field: ["qualification", "budget", "state"],
      },
    });
  });

  it.each([-1, 1.5, 2_000_000_001, Number.NaN, Number.POSITIVE_INFINITY, "480"])(
    "refuses the amount %j",
    (amount) => {
      const budget = { state: "KNOWN", value: { min: { amount, currency: "USD" }, max: null } };
      expect(parseHandoffContent(withQualification({ budget }))).toMatchObject({
        refusal: { field: ["qualification", "budget", "value", "min", "amount"] },
      });
    },
  );

  it.each([-1, 241, 0.5])("refuses %j months", (fromMonths) => {
    const timeline = { state: "KNOWN", value: { fromMonths, toMonths: null } };
    expect(parseHandoffContent(withQualification({ timeline }))).toMatchObject({
      refusal: { field: ["qualification", "timeline", "value", "fromMonths"] },
    });
  });

  it("refuses a currency that is no code", () => {
    const budget = { state: "KNOWN", value: { min: { amount: 1, currency: "usd" }, max: null } };
    expect(parseHandoffContent(withQualification({ budget }))).toMatchObject({ ok: false });
  });

  it("takes a handoff from before there was an action list as one without", () => {
    const { actions: _, ...nextAction } = cedarPark.nextAction;
    const parsed = parseHandoffContent({ ...cedarPark, nextAction });
    expect(parsed.ok && parsed.value.nextAction).toEqual({ ...nextAction, actions: [] });
    expect(storedContent({ ...cedarPark, nextAction } as HandoffContent).nextAction.actions).toEqual([]);
    expect(storedContent(cedarPark)).toBe(cedarPark);
  });

  it("refuses an action nobody owns or that is due at no time, and lets one without words be", () => {
    const action = {
      key: "a",
      what: "Print the sheets",
      ownerId: "maya",
      dueAt: "2026-11-28T09:00:00-06:00",
    };
    const withAction = (change: object) =>
      parseHandoffContent({
        ...cedarPark,
        nextAction: { ...cedarPark.nextAction, actions: [{ ...action, ...change }] },
      });
    const whole = withAction({});
    expect(whole.ok && whole.value.nextAction.actions[0]?.dueAt).toBe("2026-11-28T15:00:00.000Z");
    for (const [change, field, words] of [
      [{ ownerId: null }, "ownerId", "An action has no owner. Say who does it."],
      [{ dueAt: null }, "dueAt", "An action has no due time. Say by when it is done."],
      [{ dueAt: "2026-11-28T09:00:00" }, "dueAt", "offset"],
      [{ dueAt: "2026-13-28T09:00:00Z" }, "dueAt", "offset"],
    ] as const) {
      expect(withAction(change)).toMatchObject({
        refusal: {
          message: expect.stringContaining(words),
          field: ["nextAction", "actions", "0", field],
        },
      });
    }
    expect(withAction({ what: " ", ownerId: null, dueAt: null }).ok).toBe(true);
  });

  it("leaves out blank and repeated entries of a list", () => {
    const mustHaves = { state: "KNOWN", value: [" Porch", "", "\u200b", "Porch "] };
    const parsed = parseHandoffContent(withQualification({ mustHaves }));
    expect(parsed.ok && parsed.value.qualification.mustHaves).toEqual({ state: "KNOWN", value: ["Porch"] });
  });

  it("leads to the row with a key that is taken or cannot be one", () => {
    const row = { key: "a", objection: "HOA", answer: "" };
    expect(parseObjections([row, row])).toMatchObject({
      refusal: { message: expect.stringContaining("same key") },
    });
    expect(parseObjections([{ ...row, key: "a\u0000" }])).toMatchObject({ refusal: { field: ["0", "key"] } });
    expect(
      parseObjections(Array.from({ length: 51 }, (_, key) => ({ ...row, key: `${key}` }))),
    ).toMatchObject({
      refusal: { message: expect.stringContaining("50") },
    });
  });

  it("stores nothing PostgreSQL cannot hold", () => {
    const parsed = parseHandoffContent(withQualification({ notes: "a\u0000b\ud800" }));
    expect(parsed.ok && parsed.value.qualification.notes).toBe("ab\ufffd");
  });

  it("answers anything at all with a refusal that has words, never a throw", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const parsed = parseHandoffContent(input);
        expect(parsed.ok).toBe(false);
        if (!parsed.ok) expect(parsed.refusal.message).not.toMatch(/^Invalid|undefined/);
      }),
    );
  });

  it("says in its own words what is wrong anywhere inside, and where", () => {
    const places = placesIn(cedarPark);
    const wrong = fc.constantFrom<unknown>(
      undefined,
      null,
      7.5,
      "",
      "\u0000",
      true,
      [],
      {},
      [null],
      Symbol("x"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), wrong, (place, value) => {
        const parsed = parseHandoffContent(replaced(cedarPark, place, value));
        if (parsed.ok) return;
        expect(parsed.refusal.message).toMatch(/[.)]$/);
        expect(parsed.refusal.message).not.toMatch(/^Invalid|undefined|Expected/);
        expect(parsed.refusal.field[0]).toBe(place[0]);
      }),
      { numRuns: 2000 },
    );
  });

  it("tells in plain words what is missing when a section is", () => {
    const { identity: _, ...rest } = cedarPark;
    expect(parseHandoffContent(rest)).toMatchObject({
      refusal: {
        message: "The handoff is incomplete. It needs identity, qualification, history, nextAction.",
      },
    });
  });
});

function withQualification(changes: Record<string, unknown>): unknown {
  return { ...cedarPark, qualification: { ...cedarPark.qualification, ...changes } };
}

type Place = readonly string[];

/** The paths to everything inside a value. */
function placesIn(value: unknown, above: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...above, key],
    ...placesIn(inner, [...above, key]),
  ]);
}

function replaced(value: unknown, [key, ...below]: Place, leaf: unknown): unknown {
  if (key === undefined) return leaf;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = replaced(copy[key], below, leaf);
  return copy;
}
