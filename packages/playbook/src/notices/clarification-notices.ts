import type { PlaybookPolicy } from "../policy/policy.ts";
import { clarificationTiming, onCallFrom } from "../timing/clarification.ts";
import { type Climb, type ClimbFacts, climb } from "../timing/climb.ts";
import type { TimingFacts } from "../timing/facts.ts";
import type { Notice, NoticePerson } from "./notice.ts";
import { orManagers, type TourPeople } from "./people.ts";
import { tell } from "./plan.ts";

export interface QuestionFacts {
  readonly id: string;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/** Whoever holds an unanswered question is told of it: the OSC, who covers for them, then the sales managers. */
export function questionNotices(
  facts: Pick<TimingFacts, "startsAt" | "cancelled"> & { readonly questions: readonly QuestionFacts[] },
  policy: PlaybookPolicy,
  people: TourPeople,
): readonly Notice[] {
  return facts.questions.flatMap((question) => climbOf({ ...facts, ...question }, policy, people));
}

function climbOf(
  question: QuestionFacts & Pick<TimingFacts, "startsAt" | "cancelled">,
  policy: PlaybookPolicy,
  people: TourPeople,
): readonly Notice[] {
  const facts: ClimbFacts = { ...question, onCall: people.oscOnCall, covered: people.covering !== null };
  const { dueAt } = clarificationTiming(question, policy, question.askedAt);
  const onCall = onCallFrom(question.startsAt, policy);
  const notices: Notice[] = [];
  for (const { holder, from } of holdersOf(facts, policy)) {
    const missed = holder === "SALES_MANAGER";
    const telling = {
      rule: "CLARIFICATION",
      stage: missed ? "MISSED" : dueAt ? "REMINDER" : "NEWS",
      subject: { type: "Clarification", id: question.id },
      arming: "asked",
      dueAt,
      wanted: from,
      known: from,
      saveBy: question.startsAt,
      // The tour is hours away: the answer is of use now or never.
      urgent: from >= onCall && from < question.startsAt,
    } as const;
    // A reminder is of no use past its due time, but this one is: the question stays with whoever holds it.
    const told = tell(peopleOf(holder, people), telling);
    notices.push(...told.map((notice) => ({ ...notice, until: untilOf(notice, question.startsAt) })));
  }
  return notices;
}

function untilOf({ at, until }: Notice, startsAt: Date): Date {
  return at < startsAt ? startsAt : until;
}

/** Who comes to hold a question nobody answers, each once, and from when. */
function holdersOf(facts: ClimbFacts, policy: PlaybookPolicy) {
  const found = new Map<Climb["holder"], Date>();
  let from: Date | null = facts.askedAt;
  while (from) {
    const { holder, nextAt }: Climb = climb(facts, policy, from);
    if (!found.has(holder)) found.set(holder, from);
    from = nextAt;
  }
  return [...found].map(([holder, since]) => ({ holder, from: since }));
}

function peopleOf(holder: Climb["holder"], people: TourPeople): readonly NoticePerson[] {
  if (holder === "OSC") return orManagers(people.osc, people);
  if (holder === "COVERING_OSC") return orManagers(people.covering, people);
  return holder === "SALES_MANAGER" ? people.salesManagers : [];
}
