import { type Answer, emptyContent, type HandoffContent, known, notAsked } from "@baton/playbook";
import { idOf } from "./builder-data.ts";
import { fernhollow, type PlanName } from "./fernhollow.ts";
import type { HouseholdPersonData } from "./households.ts";
import type { Profile } from "./profiles.ts";

const dollars = (whole: number) => ({ amount: whole * 100, currency: "USD" });

/** What a buyer can spend, around the prices of the two plans they talked about; in whole dollars. */
function budgetFor([a, b]: readonly [PlanName, PlanName]): { readonly min: number; readonly max: number } {
  const prices = [fernhollow.floorplans[a].price, fernhollow.floorplans[b].price];
  return { min: Math.min(...prices) - 18_900, max: Math.max(...prices) + 27_100 };
}

const planId = (name: PlanName) => idOf(fernhollow, "floorplans", name);

/** A handoff as an OSC writes it down; `say` fills a profile's blanks. */
export function completeContent(
  people: readonly HouseholdPersonData[],
  profile: Profile,
  plans: readonly [PlanName, PlanName],
  say: (text: string) => string,
  actions: HandoffContent["nextAction"]["actions"],
): HandoffContent {
  const { min, max } = budgetFor(plans);
  const [objection, answer] = profile.objection;
  const [condition, response] = profile.condition;
  return {
    identity: {
      people,
      partnerInvolved:
        people.length > 1 ? known(people.filter(({ decides }) => decides).length > 1) : notAsked,
      volunteeredFacts: [],
      contactPreference: known({ channel: profile.channel, hours: profile.hours, language: "English" }),
      homeNow: known(profile.home),
    },
    qualification: {
      budget: known({ min: dollars(min), max: dollars(max) }),
      timeline:
        profile.months === "UNDECIDED"
          ? { state: "UNDECIDED" }
          : known({ fromMonths: profile.months[0], toMonths: profile.months[1] }),
      financing: financingOf(profile, max),
      mustHaves: known(profile.musts),
      niceToHaves: listOf(profile.wishes),
      dealBreakers: listOf(profile.breakers),
      notes: "",
    },
    history: {
      interactionIds: [],
      floorplansDiscussed: plans.map((plan, index) => ({
        key: `plan-${index + 1}`,
        floorplanId: planId(plan),
        note: index === 0 ? "Liked it best so far" : "Wants to compare",
      })),
      objections: [{ key: "objection-1", objection: say(objection), answer: say(answer) }],
    },
    nextAction: {
      expectations: [
        { key: "expect-1", kind: "WALK_PLAN", floorplanId: planId(plans[0]), note: "" },
        { key: "expect-2", kind: "WALK_PLAN", floorplanId: planId(plans[1]), note: "" },
        { key: "expect-3", kind: "OTHER", floorplanId: null, note: say(profile.expects) },
      ],
      doFirst: say(profile.doFirst),
      contingencies: [{ key: "if-1", condition: say(condition), response: say(response) }],
      temperature: { level: profile.temperature[0], reason: profile.temperature[1] },
      actions,
    },
  };
}

/** The same an hour into the work: who is coming is written down, half of the questions are not yet asked. */
export function incompleteContent(complete: HandoffContent): HandoffContent {
  return {
    ...complete,
    qualification: {
      ...complete.qualification,
      financing: notAsked,
      dealBreakers: notAsked,
      niceToHaves: notAsked,
    },
    nextAction: { ...emptyContent().nextAction, temperature: complete.nextAction.temperature },
  };
}

/** What the OSC learned after delivering: the buyers can move a little sooner. */
export function correctedContent(complete: HandoffContent): HandoffContent {
  const { timeline } = complete.qualification;
  if (timeline.state !== "KNOWN" || timeline.value.fromMonths === null) return complete;
  const sooner = { ...timeline.value, toMonths: timeline.value.fromMonths + 1 };
  return { ...complete, qualification: { ...complete.qualification, timeline: known(sooner) } };
}

function financingOf(
  { financing }: Profile,
  budgetMax: number,
): HandoffContent["qualification"]["financing"] {
  if (financing === "DECLINED") return { state: "DECLINED" };
  const approvedAmount = financing.status === "PRE_APPROVED" ? dollars(budgetMax - 15_000) : null;
  return known({
    status: financing.status,
    lender: "lender" in financing ? financing.lender : "",
    approvedAmount,
  });
}

function listOf(
  given: readonly string[] | "UNDECIDED" | "DECLINED" | "NOT_ASKED",
): Answer<readonly string[]> {
  return typeof given === "string" ? { state: given } : known(given);
}
