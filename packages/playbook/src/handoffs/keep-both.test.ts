import { expect, test } from "vitest";
import { cedarPark } from "./cedar-park.fixture.ts";
import type { HandoffContent } from "./content.ts";
import { canKeepBoth, keepBoth } from "./keep-both.ts";
import { mergeContent } from "./merge.ts";

function written(notes: string, homeNow: string, answer: string): HandoffContent {
  const { identity, qualification, history } = cedarPark;
  return {
    ...cedarPark,
    identity: { ...identity, homeNow: { state: "KNOWN", value: homeNow } },
    qualification: { ...qualification, notes },
    history: { ...history, objections: [{ key: "o1", objection: "The traffic", answer }] },
  };
}

test("both texts stand, and both versions of a row", () => {
  const mine = written("Mornings", "Renting", "New signal in May");
  const theirs = written("Evenings", "With family", "Only on Fridays");
  const { content, conflicts } = mergeContent(written("", "", ""), mine, theirs);
  expect(conflicts.map(({ field }) => field)).toEqual(["HOME_NOW", "NOTES", "OBJECTIONS"]);
  const kept = conflicts.filter(canKeepBoth).reduce((now, one) => keepBoth(now, one, "o2"), content);
  expect(kept.identity.homeNow).toEqual({ state: "KNOWN", value: "Renting; With family" });
  expect(kept.qualification.notes).toBe("Mornings\nEvenings");
  expect(kept.history.objections).toEqual([
    { key: "o1", objection: "The traffic", answer: "New signal in May" },
    { key: "o2", objection: "The traffic", answer: "Only on Fridays" },
  ]);
});

test("a choice, or a row that one side removed, has no both", () => {
  const { nextAction, history } = written("", "", "x");
  const base = written("", "", "x");
  const without = { ...base, history: { ...history, objections: [] } };
  const hot = { ...base, nextAction: { ...nextAction, temperature: { level: "HOT", reason: "" } as const } };
  const cold = {
    ...base,
    nextAction: { ...nextAction, temperature: { level: "COOL", reason: "" } as const },
  };
  const conflicts = [
    ...mergeContent(base, without, written("", "", "y")).conflicts,
    ...mergeContent(base, hot, cold).conflicts,
  ];
  expect(conflicts.map(canKeepBoth)).toEqual([false, false]);
});
