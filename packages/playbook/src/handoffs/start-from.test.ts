import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cedarPark } from "./cedar-park.fixture.ts";
import { anyContent } from "./content.arbitrary.ts";
import type { HouseholdPerson } from "./content.ts";
import { parseHandoffContent } from "./content-schema.ts";
import { emptyContent } from "./empty-content.ts";
import { startFrom } from "./start-from.ts";

const dana: HouseholdPerson = {
  key: "dana",
  name: "Dana Herrera",
  relation: "",
  decides: true,
  comesToTour: true,
};

describe("the handoff of a buyer's next tour", () => {
  it("starts from the buyer's record when nothing was handed over before", () => {
    const empty = emptyContent();
    expect(startFrom([dana], null)).toEqual({ ...empty, identity: { ...empty.identity, people: [dana] } });
  });

  it("starts from all that is still true, and from nothing that belonged to that one tour", () => {
    const started = startFrom([], { content: cedarPark, outcome: null });
    expect(started.identity).toEqual(cedarPark.identity);
    expect(started.qualification).toEqual(cedarPark.qualification);
    expect(started.history).toEqual(cedarPark.history);
    expect(cedarPark.nextAction.contingencies.length).toBeGreaterThan(0);
    expect(started.nextAction).toEqual({
      ...emptyContent().nextAction,
      contingencies: cedarPark.nextAction.contingencies,
    });
  });

  it("adds whom the record has come to know since, once", () => {
    const aunt = { ...dana, key: "aunt", name: "Rosa Herrera" };
    const again = { ...dana, key: "another-key", name: " dana herrera " };
    const renamed = { ...dana, name: "Dana H." };
    const { people } = startFrom([renamed, again, aunt], { content: cedarPark, outcome: null }).identity;
    expect(people).toEqual([...cedarPark.identity.people, aunt]);
  });

  it("adds the plans they walked and the objections left open that it did not hold yet", () => {
    const [discussed] = cedarPark.history.floorplansDiscussed;
    const [raised] = cedarPark.history.objections;
    const outcome = {
      plansWalked: [
        { floorplanId: discussed?.floorplanId ?? "", reaction: "LIKED", note: "again" },
        { floorplanId: "juniper", reaction: "MIXED", note: "Too dark" },
      ],
      objectionsOpen: [` ${raised?.objection.toUpperCase()} `, "The drive to school", " "],
    } as const;
    const { history } = startFrom([], { content: cedarPark, outcome });
    expect(history.floorplansDiscussed).toEqual([
      ...cedarPark.history.floorplansDiscussed,
      { key: "walked-1", floorplanId: "juniper", note: "Too dark" },
    ]);
    expect(history.objections).toEqual([
      ...cedarPark.history.objections,
      { key: "open-1", objection: "The drive to school", answer: "" },
    ]);
  });

  it("knows an objection again by its words, among others and however they are written", () => {
    const [raised] = cedarPark.history.objections;
    const words = raised?.objection ?? "";
    const other = { key: "other", objection: " THE DRIVE ", answer: "" };
    const history = { ...cedarPark.history, objections: [...cedarPark.history.objections, other] };
    const outcome = { plansWalked: [], objectionsOpen: [words, "the drive"] };
    const started = startFrom([], { content: { ...cedarPark, history }, outcome });
    expect(started.history.objections).toEqual(history.objections);
  });

  it("takes no more of anything than fits", () => {
    const many = Array.from({ length: 60 }, (_, index) => `${index}`);
    const outcome = {
      plansWalked: many.map((floorplanId) => ({ floorplanId, reaction: "LIKED" as const, note: "" })),
      objectionsOpen: many,
    };
    const people = many.map((name) => ({ ...dana, key: `p-${name}`, name }));
    const { identity, history } = startFrom(people, { content: cedarPark, outcome });
    for (const rows of [identity.people, history.floorplansDiscussed, history.objections])
      expect(rows).toHaveLength(50);
  });

  it("goes on from a third tour to a fourth without two rows of one key", () => {
    const after = (floorplanId: string, words: string) =>
      ({ plansWalked: [{ floorplanId, reaction: "LIKED", note: "" }], objectionsOpen: [words] }) as const;
    const second = startFrom([], { content: cedarPark, outcome: after("juniper", "The drive") });
    const third = startFrom([], { content: second, outcome: after("cedar", "The noise") });
    expect(third.history.floorplansDiscussed.map(({ key }) => key).slice(-2)).toEqual([
      "walked-1",
      "walked-2",
    ]);
    expect(third.history.objections.map(({ key }) => key).slice(-2)).toEqual(["open-1", "open-2"]);
  });

  it("can always be saved, whatever was written before", () => {
    const plansWalked = fc.array(
      fc.record({
        floorplanId: fc.stringMatching(/^[a-z]{1,3}$/),
        reaction: fc.constant("LIKED" as const),
        note: fc.string({ maxLength: 200 }),
      }),
      { maxLength: 60 },
    );
    const objectionsOpen = fc.array(fc.string({ maxLength: 200 }), { maxLength: 60 });
    fc.assert(
      fc.property(anyContent, plansWalked, objectionsOpen, (written, walked, open) => {
        const content = parseHandoffContent(written);
        if (!content.ok) return;
        const outcome = { plansWalked: walked, objectionsOpen: open };
        expect(parseHandoffContent(startFrom([dana], { content: content.value, outcome })).ok).toBe(true);
      }),
    );
  });
});
