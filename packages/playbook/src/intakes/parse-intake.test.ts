import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notAsked } from "../answers/answer.ts";
import { parseHandoffContent } from "../handoffs/content-schema.ts";
import { emptyContent } from "../handoffs/empty-content.ts";
import { parseIntake } from "./parse-intake.ts";

const usd = (dollars: number) => ({ amount: dollars * 100, currency: "USD" });
const least = {
  people: ["Dana Herrera"],
  email: "dana@Example.com",
  consent: { given: true, text: "You may contact me." },
};
const whole = {
  ...least,
  people: ["Dana Herrera", " Luis  Herrera "],
  phone: "512 555 0142",
  contactPreference: { channel: "TEXT", hours: "after 5 PM", language: "" },
  household: ["Two children in school", ""],
  homeNow: "Renting",
  budget: { min: usd(400_000), max: usd(450_000) },
  timeline: { fromMonths: 4, toMonths: null },
  financingStatus: "PRE_APPROVED",
  mustHaves: ["A yard"],
  niceToHaves: [],
  dealBreakers: null,
  wishes: "We liked the Magnolia.",
};

function errorsOf(input: Readonly<Record<string, unknown>>) {
  const parsed = parseIntake(input);
  return parsed.ok ? [] : parsed.refusal.errors.map(({ field }) => field.join("."));
}

describe("parseIntake", () => {
  it("takes what was said as known and leaves the rest not asked", () => {
    const parsed = parseIntake(whole);
    if (!parsed.ok) throw new Error(parsed.refusal.message);
    const { identity, qualification, contactPoints } = parsed.value;
    expect(contactPoints).toEqual([
      { kind: "EMAIL", value: "dana@example.com", label: null },
      { kind: "PHONE", value: "+15125550142", label: null },
    ]);
    expect(identity.people.map(({ name, decides }) => [name, decides])).toEqual([
      ["Dana Herrera", false],
      ["Luis Herrera", false],
    ]);
    expect(identity).toMatchObject({
      partnerInvolved: notAsked,
      volunteeredFacts: ["Two children in school"],
      homeNow: { state: "KNOWN", value: "Renting" },
    });
    expect(qualification).toEqual({
      budget: { state: "KNOWN", value: whole.budget },
      timeline: { state: "KNOWN", value: whole.timeline },
      financing: { state: "KNOWN", value: { status: "PRE_APPROVED", lender: "", approvedAmount: null } },
      mustHaves: { state: "KNOWN", value: ["A yard"] },
      niceToHaves: notAsked,
      dealBreakers: notAsked,
      notes: "We liked the Magnolia.",
    });
  });

  it("makes sections a handoff can hold, from the least there can be", () => {
    const parsed = parseIntake({ ...least, homeNow: " ", phone: "", budget: { min: null, max: null } });
    if (!parsed.ok) throw new Error(parsed.refusal.message);
    const { identity, qualification } = parsed.value;
    expect(qualification).toEqual(emptyContent().qualification);
    expect(parseHandoffContent({ ...emptyContent(), identity, qualification })).toMatchObject({ ok: true });
  });

  it("names every field that is wrong, not only the first", () => {
    const wrong = {
      people: [],
      email: "dana",
      phone: "12",
      budget: { min: usd(2), max: usd(1) },
      timeline: { fromMonths: 9, toMonths: 3 },
      consent: { given: false, text: "Yes" },
    };
    expect(errorsOf(wrong)).toEqual(["people", "email", "phone", "budget", "timeline", "consent.given"]);
    expect(errorsOf({})).toEqual(["people", "consent", "email"]);
    expect(errorsOf({ ...least, people: ["Dana", " "] })).toEqual(["people.1"]);
    expect(errorsOf({ ...least, budget: { min: usd(1), max: { amount: 2, currency: "EUR" } } })).toEqual([
      "budget",
    ]);
  });

  it("asks for the way a buyer wants to be reached by", () => {
    const by = (channel: string) => ({ contactPreference: { channel, hours: "", language: "" } });
    expect(errorsOf({ ...least, email: null })).toEqual(["email"]);
    expect(errorsOf({ ...least, ...by("CALL") })).toEqual(["phone"]);
    expect(errorsOf({ ...least, ...by("EMAIL") })).toEqual([]);
    expect(errorsOf({ ...least, email: "", phone: "512 555 0142", ...by("EMAIL") })).toEqual(["email"]);
  });

  it("never throws, whatever is sent", () => {
    const anything = fc.record(Object.fromEntries(Object.keys(whole).map((name) => [name, fc.anything()])), {
      requiredKeys: [],
    });
    fc.assert(fc.property(anything, (input) => typeof parseIntake(input).ok === "boolean"));
  });
});
