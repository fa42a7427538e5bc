import type { HandoffFormContentFragment } from "@baton/api-contract";
import { emptyContent, parseHandoffContent } from "@baton/playbook";
import { expect, test } from "vitest";
import { contentFromServer } from "./content-from-server.ts";

const money = { __typename: "Money", amount: 48_000_000, currency: "USD" } as const;

/** As Apollo's cache hands it out, with the names of types in it. */
const draft = {
  __typename: "HandoffContent",
  identity: {
    __typename: "IdentitySection",
    people: [
      { __typename: "Person", key: "a", name: "Dana", relation: "", decides: true, comesToTour: true },
    ],
    partnerInvolved: { __typename: "BooleanAnswer", state: "KNOWN", value: false },
    volunteeredFacts: ["Two dogs"],
    contactPreference: { __typename: "ContactAnswer", state: "UNDECIDED", value: null },
    homeNow: { __typename: "TextAnswer", state: "NOT_ASKED", value: null },
  },
  qualification: {
    budget: { state: "KNOWN", value: { __typename: "BudgetRange", min: money, max: null } },
    timeline: { state: "DECLINED", value: null },
    financing: {
      state: "KNOWN",
      value: { __typename: "Financing", status: "CASH", lender: "", approvedAmount: null },
    },
    mustHaves: { state: "KNOWN", value: ["Ground-floor bedroom"] },
    niceToHaves: { state: "NOT_ASKED", value: null },
    dealBreakers: { state: "NOT_ASKED", value: null },
    notes: "",
  },
  history: {
    interactions: [{ __typename: "Interaction", id: "call-1", summary: "Asked about schools" }],
    floorplansDiscussed: [
      { key: "m", floorplan: { id: "magnolia", name: "Magnolia" }, note: "" },
      { key: "gone", floorplan: null, note: "" },
    ],
    objections: [{ __typename: "Objection", key: "h", objection: "The HOA fee", answer: "" }],
  },
  nextAction: {
    expectations: [{ key: "e", kind: "INCENTIVES", floorplan: null, note: "the sheets" }],
    doFirst: "",
    contingencies: [],
    temperature: { __typename: "Temperature", level: "HOT", reason: "" },
    actions: [
      {
        __typename: "HandoffAction",
        key: "p",
        what: "Print the sheets",
        owner: { __typename: "Member", id: "maya", name: "Maya" },
        dueAt: "2026-11-28T15:00:00.000Z",
      },
      { key: "b", what: "", owner: null, dueAt: null },
    ],
  },
} as unknown as HandoffFormContentFragment;

test("gives what the playbook would give for the same content, and what the server takes back", () => {
  const content = contentFromServer(draft);
  expect(content).toEqual({
    identity: {
      people: [{ key: "a", name: "Dana", relation: "", decides: true, comesToTour: true }],
      partnerInvolved: { state: "KNOWN", value: false },
      volunteeredFacts: ["Two dogs"],
      contactPreference: { state: "UNDECIDED" },
      homeNow: { state: "NOT_ASKED" },
    },
    qualification: {
      budget: { state: "KNOWN", value: { min: { amount: 48_000_000, currency: "USD" }, max: null } },
      timeline: { state: "DECLINED" },
      financing: { state: "KNOWN", value: { status: "CASH", lender: "", approvedAmount: null } },
      mustHaves: { state: "KNOWN", value: ["Ground-floor bedroom"] },
      niceToHaves: { state: "NOT_ASKED" },
      dealBreakers: { state: "NOT_ASKED" },
      notes: "",
    },
    history: {
      interactionIds: ["call-1"],
      floorplansDiscussed: [{ key: "m", floorplanId: "magnolia", note: "" }],
      objections: [{ key: "h", objection: "The HOA fee", answer: "" }],
    },
    nextAction: {
      expectations: [{ key: "e", kind: "INCENTIVES", floorplanId: null, note: "the sheets" }],
      doFirst: "",
      contingencies: [],
      temperature: { level: "HOT", reason: "" },
      actions: [
        { key: "p", what: "Print the sheets", ownerId: "maya", dueAt: "2026-11-28T15:00:00.000Z" },
        { key: "b", what: "", ownerId: null, dueAt: null },
      ],
    },
  });
  expect(Object.keys(content)).toEqual(Object.keys(emptyContent()));
  expect(parseHandoffContent(content)).toMatchObject({ ok: true });
});
