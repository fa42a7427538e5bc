import {
  type ClarificationThreadQuery,
  clarificationAnswerMutation,
  clarificationAskMutation,
  clarificationThreadQuery,
  onCallSetMutation,
  type ThreadQuestionFragment,
} from "@baton/api-contract";
import { defaultPolicy } from "@baton/playbook";
import { type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";
import { builder, cedarPark, herreraTour, hoursFromNow, maya, priya, storyNow } from "./people.ts";

type Tour = NonNullable<ClarificationThreadQuery["tour"]>;
type Osc = NonNullable<Tour["bookedBy"]>;
type Question = ThreadQuestionFragment;

/** Another OSC, who covers for Priya. */
const owen = { id: "member-owen", name: "Owen Park" } as const;

const noEmail = { phone: null, email: null };
const onCallNow: NonNullable<Osc["onCall"]> = {
  isOnCall: true,
  until: null,
  coveredBy: { ...owen, ...noEmail },
  couldCover: [owen, { id: "member-lena", name: "Lena Brandt" }],
};

const seconds = (count: number) => hoursFromNow(count / 3600);

/** A question asked some seconds before the stories' moment, and not answered yet. */
export function madeUpQuestion(given: Partial<Question> & Pick<Question, "id">, askedAgo = 12): Question {
  return {
    question: "Does Luis decide with her, or only come along?",
    askedAt: seconds(-askedAgo),
    askedBy: maya,
    answer: null,
    answeredAt: null,
    answeredBy: null,
    secondsToAnswer: null,
    holder: "OSC",
    heldBy: priya,
    climbsAt: seconds(60 - askedAgo),
    timing: {
      state: "DUE",
      countsFrom: seconds(-askedAgo),
      dueAt: seconds(60 - askedAgo),
      nextAt: seconds(60 - askedAgo),
      nextState: "LATE",
    },
    viewerCan: { answer: false },
    ...given,
  };
}

export function answered(question: Question, answer: string, took: number): Question {
  const state = took <= 60 ? "IN_TIME" : "ANSWERED_LATE";
  const answeredAt = new Date(Date.parse(question.askedAt) + took * 1000).toISOString();
  return {
    ...question,
    answer,
    answeredAt,
    answeredBy: priya,
    secondsToAnswer: took,
    holder: "NOBODY",
    heldBy: null,
    climbsAt: null,
    timing: { ...question.timing, state, nextAt: null, nextState: null },
    viewerCan: { answer: false },
  };
}

/** One answered in time, one late, one that waits. */
export const threeQuestions: readonly Question[] = [
  answered(
    madeUpQuestion({ id: "question-1" }, 7200),
    "Both decide. Luis asks the questions, Dana signs.",
    34,
  ),
  answered(
    madeUpQuestion(
      { id: "question-2", question: "Is the pre-approval letter from Hill Country Bank in?" },
      3600,
    ),
    "Not yet. They expect it on Monday; $460,000 was said on the phone.",
    185,
  ),
  madeUpQuestion({ id: "question-3", question: "Bring the HOA papers, or wait until they ask?" }),
];

export interface ThreadApiOptions {
  /** The moment the story plays at. */
  readonly now?: string;
  readonly viewer?: { readonly id: string; readonly name: string };
  readonly questions?: readonly Question[];
  readonly onCall?: Partial<NonNullable<Osc["onCall"]>>;
  readonly handoff?: Partial<NonNullable<Tour["handoff"]>> | null;
  readonly tour?: Partial<Tour> | null;
}

/** An API in memory that takes questions, answers and on-call changes; `say` has somebody else answer. */
export interface ThreadApi extends MemoryConnection {
  readonly say: (id: string, words: string) => void;
}

export function threadApi(options: ThreadApiOptions = {}): ThreadApi {
  return answerThread(memoryConnection(), options);
}

/** Has an API answer for the thread too, where it stands within another widget. */
export function answerThread(api: MemoryConnection, options: ThreadApiOptions = {}): ThreadApi {
  const { viewer = maya } = options;
  let questions = [...(options.questions ?? threeQuestions)];
  let onCall = { ...onCallNow, ...options.onCall };
  const isOsc = viewer.id !== maya.id;
  const seen = (question: Question): Question => ({
    ...question,
    viewerCan: { answer: isOsc && question.answer === null && question.timing.state !== "ENDED" },
  });
  const replace = (id: string, change: (question: Question) => Question) => {
    questions = questions.map((each) => (each.id === id ? change(each) : each));
    return questions.find((each) => each.id === id) ?? null;
  };

  function tour(): Tour | null {
    if (options.tour === null) return null;
    const handoff = options.handoff === null ? null : handoffOf();
    return {
      id: herreraTour.id,
      startsAt: herreraTour.startsAt,
      status: herreraTour.status,
      community: cedarPark,
      buyer: { id: "buyer-herrera", name: "Dana & Luis Herrera" },
      bookedBy: { ...priya, phone: "+15125550142", email: "priya@cedarhomes.example", onCall },
      handoff,
      ...options.tour,
    };
  }
  function handoffOf() {
    return {
      id: "handoff-herrera",
      status: "DELIVERED" as const,
      viewerCan: { askOsc: !isOsc },
      clarifications: { nodes: questions.map(seen) },
      ...options.handoff,
    };
  }

  const connection = api
    .answer(clarificationThreadQuery, () => ({
      viewer: { now: options.now ?? storyNow, builder, member: viewer },
      playbook: defaultPolicy,
      tour: tour(),
    }))
    .answer(clarificationAskMutation, ({ input }) => {
      const clarification = madeUpQuestion(
        { id: `question-${questions.length + 1}`, question: input.question },
        0,
      );
      questions.push(clarification);
      return { clarificationAsk: { clarification, userErrors: [] } };
    })
    .answer(clarificationAnswerMutation, ({ input }) => {
      const clarification = replace(input.clarificationId, (one) => answered(one, input.answer, 20));
      return { clarificationAnswer: { clarification, userErrors: [] } };
    })
    .answer(onCallSetMutation, ({ input }) => {
      const covering = onCall.couldCover.find(({ id }) => id === input.coveredById);
      onCall = {
        ...onCall,
        isOnCall: input.isOnCall,
        until: input.until ?? null,
        coveredBy: covering ? { ...covering, ...noEmail } : null,
      };
      return { onCallSet: { member: { id: priya.id, onCall }, userErrors: [] } };
    });
  return Object.assign(connection, {
    say(id: string, words: string) {
      replace(id, (one) => answered(one, words, 20));
      connection.tell();
    },
  });
}
