/** What the OSC knows of the Herreras, as GraphQL takes it; everything required by default is there. */
export function herreras(
  plans: { readonly magnolia: string; readonly sandalwood: string },
  call?: string,
  owner?: string,
) {
  const usd = (dollars: number) => ({ amount: dollars * 100, currency: "USD" });
  return {
    identity: {
      people: [
        { key: "dana", name: "Dana Herrera", relation: "", decides: true, comesToTour: true },
        { key: "luis", name: "Luis Herrera", relation: "husband", decides: true, comesToTour: true },
      ],
      partnerInvolved: { state: "KNOWN", value: true },
      volunteeredFacts: [],
      contactPreference: {
        state: "KNOWN",
        value: { channel: "TEXT", hours: "after 5 PM", language: "English" },
      },
      homeNow: { state: "KNOWN", value: "Renting; the lease ends in March" },
    },
    qualification: {
      budget: { state: "KNOWN", value: { min: usd(480_000), max: usd(540_000) } },
      timeline: { state: "KNOWN", value: { fromMonths: 4, toMonths: 6 } },
      financing: {
        state: "KNOWN",
        value: { status: "PRE_APPROVED", lender: "Lone Star Credit Union", approvedAmount: usd(525_000) },
      },
      mustHaves: { state: "KNOWN", value: ["Ground-floor bedroom"] },
      niceToHaves: { state: "KNOWN", value: ["South-facing yard"] },
      dealBreakers: { state: "KNOWN", value: ["Backing onto a main road"] },
      notes: "",
    },
    history: {
      interactionIds: call === undefined ? [] : [call],
      floorplansDiscussed: [
        { key: "m", floorplanId: plans.magnolia, note: "" },
        { key: "s", floorplanId: plans.sandalwood, note: "liked the porch" },
      ],
      objections: [{ key: "hoa", objection: "The HOA fee", answer: "It covers the front yard" }],
    },
    nextAction: {
      expectations: [
        { key: "walk", kind: "WALK_PLAN", floorplanId: plans.magnolia, note: "ground-floor bedroom first" },
        { key: "sheets", kind: "INCENTIVES", note: "the updated sheets" },
      ],
      doFirst: "Start with the Magnolia",
      contingencies: [{ key: "fee", condition: "the HOA fee", response: "show what it covers" }],
      temperature: { level: "HOT", reason: "the lease ends in March" },
      actions:
        owner === undefined
          ? []
          : [{ key: "sheets", what: "Print the sheets", ownerId: owner, dueAt: "2025-11-22T15:00:00.000Z" }],
    },
  };
}

/** The same with the financing still to be asked. */
export function withoutFinancing(content: ReturnType<typeof herreras>) {
  return { ...content, qualification: { ...content.qualification, financing: { state: "NOT_ASKED" } } };
}
