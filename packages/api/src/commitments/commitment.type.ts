import type { Door as DoorValue } from "@baton/database";
import type {
  CommitmentChange as Change,
  CommitmentState as State,
  CommitmentStatus as Status,
} from "@baton/playbook";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { Handoff } from "../handoffs/handoff.type.ts";
import { nextAtWords, nextStateWords } from "../handoffs/timing.type.ts";
import { Interaction } from "../interactions/interaction.type.ts";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import { Tour } from "../tours/tour.type.ts";
import { Door, TrailChange } from "../trail/trail-entry.type.ts";
import type { CommitmentRecord, TrailRecord } from "./commitment.queries.ts";

export const CommitmentStatus = enumType<Status>("CommitmentStatus", "How a promise stands.", {
  OPEN: "Still to be kept.",
  KEPT: "Kept; the note or link is the evidence.",
  BROKEN: "Not kept; the note says what was done about it.",
  RELEASED: "The buyer no longer expects it; the note says when and how.",
});

const CommitmentChange = enumType<Change>("CommitmentChange", "What happened to a promise.", {
  MADE: "It was made.",
  OWNER_CHANGED: "Another member keeps it from then on; the note may say why.",
  DUE_MOVED: "It is due at another time, because its tour was moved or somebody moved it; the note says why.",
  KEPT: "It was kept.",
  BROKEN: "It was broken.",
  RELEASED: "The buyer released it.",
});

const CommitmentState = enumType<State>("CommitmentState", "How a promise stands to its due time.", {
  DUE: "Open, and there is time.",
  DUE_SOON: "Open, and little time is left.",
  OVERDUE: "Open, and the due time has passed.",
  SETTLED: "Kept, broken or released by its due time.",
  SETTLED_LATE: "Kept, broken or released later.",
});

export const CommitmentSource = createUnionType({
  name: "CommitmentSource",
  description: "Where a promise was made.",
  types: () => [Interaction, Handoff, Tour] as const,
});

@ObjectType({
  simpleResolvers: true,
  description: "A promise's due time at this moment. Derived, never stored.",
})
export class CommitmentTiming {
  @Field(() => DateTime, { description: "By when it is to be kept." })
  dueAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was kept, broken or released; null while open.",
  })
  doneAt!: Date | null;

  @Field(() => CommitmentState, { description: "How it stands now." })
  state!: State;

  @Field(() => DateTime, { nullable: true, description: nextAtWords })
  nextAt!: Date | null;

  @Field(() => CommitmentState, { nullable: true, description: nextStateWords })
  nextState!: State | null;
}

@ObjectType({ simpleResolvers: true, description: "What the viewer may do with a promise now." })
export class CommitmentPermissions {
  @Field(() => Boolean, { description: "May mark it kept, broken or released." })
  settle!: boolean;

  @Field(() => Boolean, { description: "May give it to another member, or move its due time with a reason." })
  change!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "One change of a promise. Never edited, never deleted." })
export class CommitmentEvent {
  @Field(() => CommitmentChange, { description: "What happened." })
  change: Change;

  @Field(() => DateTime, { description: "When." })
  at: Date;

  @Field(() => String, { description: "What was written with it; empty when it was made." })
  note: string;

  @Field(() => Door, { description: "Through which door." })
  door: DoorValue;

  @Field(() => [TrailChange], { description: "From what to what; empty when it was made." })
  changes: readonly TrailChange[];

  constructor(readonly record: TrailRecord) {
    this.change = record.change;
    this.at = record.at;
    this.note = record.note;
    this.door = record.door;
    this.changes = record.changes ?? [];
  }
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A promise made to a buyer. It is binding: kept, broken or released, never deleted.",
})
export class Commitment extends Node {
  @Field(() => String, { description: "The exact words that were said to the buyer." })
  words: string;

  @Field(() => DateTime, { description: "When it was made." })
  madeAt: Date;

  @Field(() => DateTime, { description: "By when it is to be kept." })
  dueAt: Date;

  @Field(() => CommitmentStatus, { description: "How it stands." })
  status: Status;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was kept, broken or released; null while open.",
  })
  settledAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "How it was kept, what was done about it, or how it was released; null while open.",
  })
  settlementNote: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A link that shows it was kept; null when none was given.",
  })
  evidenceUrl: string | null;

  constructor(readonly record: CommitmentRecord) {
    super();
    this.id = toGlobalId("Commitment", record.id);
    this.words = record.words;
    this.madeAt = record.madeAt;
    this.dueAt = record.dueAt;
    this.status = record.status;
    this.settledAt = record.settledAt;
    this.settlementNote = record.settlementNote;
    this.evidenceUrl = record.evidenceUrl;
  }
}
