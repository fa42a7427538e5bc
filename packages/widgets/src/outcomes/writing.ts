import type {
  HandoffFormContentFragment,
  HandoffRecordOutcomeInput,
  OutcomeTourFragment,
} from "@baton/api-contract";
import {
  type Attendance,
  type HandoffField,
  isBlank,
  localDate,
  needsNextStep,
  type OutcomeResult,
  type PlanReaction,
  startOfLocalDay,
} from "@baton/playbook";
import { instantOf } from "../controls/local-time.ts";

/** What is typed into an outcome's form, as it is kept on the device. */
export interface Writing {
  readonly attendance: Attendance | null;
  readonly result: OutcomeResult | null;
  readonly summary: string;
  /** By the floorplan's id; a plan that is not here was not walked. */
  readonly walked: Readonly<Record<string, { readonly reaction: PlanReaction; readonly note: string }>>;
  readonly otherReactions: string;
  /** Those of the handoff's objections that no longer hold them back. */
  readonly settled: readonly string[];
  readonly newObjections: readonly { readonly key: string; readonly text: string }[];
  readonly promises: readonly PromiseWriting[];
  readonly next: Step;
  readonly askedAgain: readonly HandoffField[];
}

/** Something a member does by a time; `due` is as a `datetime-local` input has it. */
export interface Step {
  readonly words: string;
  readonly ownerId: string;
  readonly due: string;
}

export interface PromiseWriting extends Step {
  readonly key: string;
}

/** A part of the form that a problem can be about. */
export type Part = "attendance" | "result" | "summary" | "plansWalked" | "promises" | "nextStep" | "whole";

export interface Problem {
  readonly part: Part;
  readonly message: string;
}

export function nothingWritten(tour: OutcomeTourFragment, viewerId: string): Writing {
  return {
    attendance: null,
    result: null,
    summary: "",
    walked: {},
    otherReactions: "",
    settled: [],
    newObjections: [],
    promises: [],
    next: { words: "", ownerId: tour.bookedBy?.id ?? viewerId, due: nextDay(tour) },
    askedAgain: [],
  };
}

/** The end of the working day after the tour: the latest at which somebody should have heard from us. */
function nextDay(tour: OutcomeTourFragment): string {
  const zone = zoneOf(tour);
  return `${localDate(startOfLocalDay(new Date(tour.startsAt), zone, 1), zone)}T17:00`;
}

export function zoneOf({ community }: OutcomeTourFragment): string {
  return community?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What holds them back according to the handoff, each once. */
export function objectionsIn(content: HandoffFormContentFragment | null): readonly string[] {
  const texts = content?.history.objections.map(({ objection }) => objection) ?? [];
  return [...new Set(texts.filter((text) => !isBlank(text)))];
}

/** What is still missing, in the order of the form. */
export function problemsIn(writing: Writing, zone: string): readonly Problem[] {
  const { attendance, result, next } = writing;
  const problems: Problem[] = [];
  const add = (part: Part, message: string) => problems.push({ part, message });
  if (attendance === null) add("attendance", "Say whether they came");
  if (result === null) add("result", "Choose what came of the tour");
  if (isBlank(writing.summary)) add("summary", "Say in a sentence or two what happened");
  if (writtenPromises(writing).some((promise) => !instantOf(promise.due, zone))) {
    add("promises", "Say when each promise is due, at a time that exists there");
  }
  if (isBlank(next.words)) {
    if (result === null || needsNextStep(result)) add("nextStep", "Say what happens next");
  } else if (!instantOf(next.due, zone)) {
    add("nextStep", "Say when the next step is due, at a time that exists there");
  }
  return problems;
}

type Input = Omit<HandoffRecordOutcomeInput, "idempotencyKey">;

/** What is sent; undefined while a problem stands in the way. */
export function inputOf(
  writing: Writing,
  tour: OutcomeTourFragment,
  handoff: {
    readonly id: string;
    readonly objections: readonly string[];
    readonly known: readonly HandoffField[];
  },
): Input | undefined {
  const { attendance, result, summary, otherReactions, next } = writing;
  const zone = zoneOf(tour);
  if (attendance === null || result === null) return undefined;
  const came = attendance === "ATTENDED";
  const dueAt = instantOf(next.due, zone) ?? "";
  const base = { handoffId: handoff.id, attendance, result, summary };
  const nextStep = isBlank(next.words) ? null : { words: next.words, ownerId: next.ownerId, dueAt };
  const promises = writtenPromises(writing).map(({ words, ownerId, due }) => ({
    ...{ words, ownerId },
    dueAt: instantOf(due, zone) ?? null,
  }));
  if (!came) return { ...base, nextStep, promises };
  return {
    ...base,
    ...{ nextStep, promises, otherReactions },
    plansWalked: Object.entries(writing.walked).map(([floorplanId, walk]) => ({ floorplanId, ...walk })),
    objectionsOpen: [
      ...handoff.objections.filter((text) => !writing.settled.includes(text)),
      ...writing.newObjections.map(({ text }) => text).filter((text) => !isBlank(text)),
    ],
    askedAgain: writing.askedAgain.filter((field) => handoff.known.includes(field)),
  };
}

function writtenPromises({ promises }: Writing): readonly PromiseWriting[] {
  return promises.filter(({ words }) => !isBlank(words));
}
