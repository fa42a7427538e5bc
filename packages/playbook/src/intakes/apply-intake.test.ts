import fc from "fast-check";
import { expect, it } from "vitest";
import { known } from "../answers/answer.ts";
import { anyContent } from "../handoffs/content.arbitrary.ts";
import { emptyContent } from "../handoffs/empty-content.ts";
import { sameContent } from "../handoffs/equal.ts";
import { applyIntake } from "./apply-intake.ts";
import { describeIntake } from "./describe-intake.ts";
import { undoIntake } from "./undo-intake.ts";

const usd = (dollars: number) => ({ amount: dollars * 100, currency: "USD" });
const empty = emptyContent();
const proposal = {
  identity: { ...empty.identity, homeNow: known("Renting"), volunteeredFacts: ["Two children"] },
  qualification: {
    ...empty.qualification,
    budget: known({ min: usd(400_000), max: usd(450_000) }),
    mustHaves: known(["A yard"]),
    notes: "We liked the Magnolia.",
  },
};

it("fills what was not asked", () => {
  expect(applyIntake(empty, proposal)).toEqual({ ...empty, ...proposal });
});

it("leaves alone what the OSC wrote, and what the buyer would not say on the phone", () => {
  const content = {
    ...empty,
    identity: { ...empty.identity, volunteeredFacts: ["One dog"] },
    qualification: {
      ...empty.qualification,
      budget: { state: "DECLINED" as const },
      mustHaves: known([]),
      notes: "Called on Monday",
    },
  };
  const filled = applyIntake(content, proposal);
  expect(filled.qualification).toEqual(content.qualification);
  expect(filled.identity).toEqual({ ...content.identity, homeNow: known("Renting") });
});

it("changes nothing the second time, and nothing outside the two sections", () => {
  fc.assert(
    fc.property(anyContent, anyContent, (content, said) => {
      const once = applyIntake(content, said);
      expect(sameContent(applyIntake(once, said), once)).toBe(true);
      expect(once.history).toBe(content.history);
      expect(once.nextAction).toBe(content.nextAction);
    }),
  );
});

it("tells what was said in the words of the card, and nothing else", () => {
  expect(describeIntake(proposal).map(({ label, text }) => `${label}: ${text}`)).toEqual([
    "Budget: $400,000 – 450,000",
    "Must have: A yard",
    "Home now: Renting",
    "Volunteered: Two children",
    "Notes: We liked the Magnolia.",
  ]);
});

it("is taken back whole, but for what was written meanwhile", () => {
  const any = fc.tuple(anyContent, anyContent);
  fc.assert(
    fc.property(any, ([before, said]) => {
      const filled = applyIntake(before, said);
      expect(sameContent(undoIntake(filled, before, filled), before)).toBe(true);
    }),
  );
  const filled = applyIntake(empty, proposal);
  const written = {
    ...filled,
    qualification: { ...filled.qualification, budget: { state: "DECLINED" as const } },
  };
  const undone = undoIntake(written, empty, filled);
  expect(undone.qualification).toEqual({ ...empty.qualification, budget: { state: "DECLINED" } });
  expect(undone.identity).toEqual(empty.identity);
});
