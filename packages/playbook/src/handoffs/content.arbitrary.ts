import fc from "fast-check";
import type { Answer } from "../answers/answer.ts";
import {
  contactChannels,
  expectationKinds,
  financingStatuses,
  type HandoffContent,
  temperatureLevels,
} from "./content.ts";

// Few keys and few texts, so that two drafts often touch the same thing. For tests only.
const key = fc.constantFrom("a", "b", "c", "d");
const text = fc.constantFrom("", "yard", "porch", "two-car garage", "no stairs");
const texts = fc.uniqueArray(text.filter(Boolean), { maxLength: 4 });
const planId = fc.constantFrom("plan-m", "plan-s");
const money = fc.record({ amount: fc.constantFrom(0, 100, 250), currency: fc.constant("USD") });
const months = fc.option(fc.nat(12));

function answer<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Answer<T>> {
  return fc.oneof(
    value.map((known): Answer<T> => ({ state: "KNOWN", value: known })),
    fc.constantFrom<Answer<T>>({ state: "UNDECIDED" }, { state: "DECLINED" }, { state: "NOT_ASKED" }),
  );
}

function rows<T extends { readonly key: string }>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.uniqueArray(row, { maxLength: 4, selector: (one) => one.key });
}

export const anyContent: fc.Arbitrary<HandoffContent> = fc.record({
  identity: fc.record({
    people: rows(
      fc.record({ key, name: text, relation: text, decides: fc.boolean(), comesToTour: fc.boolean() }),
    ),
    partnerInvolved: answer(fc.boolean()),
    volunteeredFacts: texts,
    contactPreference: answer(
      fc.record({ channel: fc.option(fc.constantFrom(...contactChannels)), hours: text, language: text }),
    ),
    homeNow: answer(text),
  }),
  qualification: fc.record({
    budget: answer(fc.record({ min: fc.option(money), max: fc.option(money) })),
    timeline: answer(fc.record({ fromMonths: months, toMonths: months })),
    financing: answer(
      fc.record({
        status: fc.option(fc.constantFrom(...financingStatuses)),
        lender: text,
        approvedAmount: fc.option(money),
      }),
    ),
    mustHaves: answer(texts),
    niceToHaves: answer(texts),
    dealBreakers: answer(texts),
    notes: text,
  }),
  history: fc.record({
    interactionIds: fc.uniqueArray(fc.constantFrom("call-1", "call-2", "text-1"), { maxLength: 3 }),
    floorplansDiscussed: rows(fc.record({ key, floorplanId: planId, note: text })),
    objections: rows(fc.record({ key, objection: text, answer: text })),
  }),
  nextAction: fc.record({
    expectations: rows(
      fc.record({
        key,
        kind: fc.constantFrom(...expectationKinds),
        floorplanId: fc.option(planId),
        note: text,
      }),
    ),
    doFirst: text,
    contingencies: rows(fc.record({ key, condition: text, response: text })),
    temperature: fc.option(fc.record({ level: fc.constantFrom(...temperatureLevels), reason: text })),
    actions: rows(
      fc.record({
        key,
        what: text,
        ownerId: fc.constantFrom("maya", "priya"),
        dueAt: fc.constantFrom("2026-11-27T22:00:00.000Z", "2026-11-28T17:00:00.000Z"),
      }),
    ),
  }),
});
