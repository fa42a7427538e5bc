import type { Answer } from "../answers/answer.ts";

/** An amount in minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Rows a person adds carry a key made where they are added, so two drafts can be merged row by row. */
interface Row {
  readonly key: string;
}

export interface HouseholdPerson extends Row {
  readonly name: string;
  /** How the person belongs to the household, in the buyer's own words; may be empty. */
  readonly relation: string;
  readonly decides: boolean;
  readonly comesToTour: boolean;
}

export const contactChannels = ["CALL", "TEXT", "EMAIL"] as const;
export type ContactChannel = (typeof contactChannels)[number];

export interface ContactPreference {
  readonly channel: ContactChannel | null;
  readonly hours: string;
  readonly language: string;
}

/** Who is coming. Household facts are written only as the buyer volunteered them. */
export interface IdentitySection {
  readonly people: readonly HouseholdPerson[];
  readonly partnerInvolved: Answer<boolean>;
  readonly volunteeredFacts: readonly string[];
  readonly contactPreference: Answer<ContactPreference>;
  readonly homeNow: Answer<string>;
}

/** What the buyer means to spend; one end is enough ("up to $540,000"). */
export interface BudgetRange {
  readonly min: Money | null;
  readonly max: Money | null;
}

/** How soon the buyer wants to move, in whole months from the conversation; one end is enough ("6 months or more"). */
export interface Timeline {
  readonly fromMonths: number | null;
  readonly toMonths: number | null;
}

export const financingStatuses = [
  "PRE_APPROVED",
  "PRE_QUALIFIED",
  "WITH_LENDER",
  "CASH",
  "NOT_STARTED",
] as const;
export type FinancingStatus = (typeof financingStatuses)[number];

export interface Financing {
  readonly status: FinancingStatus | null;
  readonly lender: string;
  readonly approvedAmount: Money | null;
}

export interface QualificationSection {
  readonly budget: Answer<BudgetRange>;
  readonly timeline: Answer<Timeline>;
  readonly financing: Answer<Financing>;
  readonly mustHaves: Answer<readonly string[]>;
  readonly niceToHaves: Answer<readonly string[]>;
  readonly dealBreakers: Answer<readonly string[]>;
  /** Supplements the fields; never counts towards completeness. */
  readonly notes: string;
}

export interface FloorplanDiscussed extends Row {
  readonly floorplanId: string;
  readonly note: string;
}

export interface Objection extends Row {
  readonly objection: string;
  /** What the buyer was told. */
  readonly answer: string;
}

/** Promises are not written here: each is a Commitment of its own that names the handoff as its source. */
export interface HistorySection {
  readonly interactionIds: readonly string[];
  readonly floorplansDiscussed: readonly FloorplanDiscussed[];
  readonly objections: readonly Objection[];
}

export const expectationKinds = ["WALK_PLAN", "DESIGN_CENTER", "INCENTIVES", "OTHER"] as const;
export type ExpectationKind = (typeof expectationKinds)[number];

/** One thing the buyer expects to happen at the tour, in the order they expect it. */
export interface Expectation extends Row {
  readonly kind: ExpectationKind;
  readonly floorplanId: string | null;
  readonly note: string;
}

/** "If they ask about X, then Y." */
export interface Contingency extends Row {
  readonly condition: string;
  readonly response: string;
}

/** One thing of the action list: what is done, by whom and by when. A row with words has both. */
export interface HandoffAction extends Row {
  readonly what: string;
  /** The member who does it. */
  readonly ownerId: string | null;
  /** UTC instant as RFC 3339 writes it: "2026-11-28T17:00:00.000Z". */
  readonly dueAt: string | null;
}

export const temperatureLevels = ["HOT", "WARM", "COOL"] as const;
export type TemperatureLevel = (typeof temperatureLevels)[number];

export interface Temperature {
  readonly level: TemperatureLevel;
  readonly reason: string;
}

export interface NextActionSection {
  readonly expectations: readonly Expectation[];
  readonly doFirst: string;
  readonly contingencies: readonly Contingency[];
  readonly temperature: Temperature | null;
  readonly actions: readonly HandoffAction[];
}

/** The four sections of a handoff: what the OSC writes and the OSM reads. */
export interface HandoffContent {
  readonly identity: IdentitySection;
  readonly qualification: QualificationSection;
  readonly history: HistorySection;
  readonly nextAction: NextActionSection;
}
