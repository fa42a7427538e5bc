import type { Door as DoorValue } from "@baton/database";
import { trailWords } from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { EventRecord } from "./trail.queries.ts";

export const Door = enumType<DoorValue>("Door", "What a change came in through.", {
  WIDGET: "A Baton widget, as far as the caller says.",
  API: "Another client of the API.",
  PUBLIC_PAGE: "A page anyone may open, with a publishable key.",
  FOLLOW_UP: "The link the buyer was sent after the tour.",
  SYSTEM: "Nobody: Baton itself, at its time.",
});

@ObjectType({ simpleResolvers: true, description: "One thing that was changed." })
export class TrailChange {
  @Field(() => String, { description: "What, as the screens call it, in English: `Budget`." })
  field!: string;

  @Field(() => String, { nullable: true, description: "How it read before; null when there was nothing." })
  from!: string | null;

  @Field(() => String, { nullable: true, description: "How it reads since; null when there is nothing." })
  to!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "One change of a record. Nobody can edit or delete it; an erasure of the buyer empties `changes`.",
})
export class TrailEntry {
  @Field(() => DateTime, { description: "When." })
  at: Date;

  @Field(() => Door, { description: "Through which door." })
  door: DoorValue;

  @Field(() => String, { description: "Noun and what happened to it: `handoff.delivered`." })
  kind: string;

  @Field(() => String, { description: "The same in plain English: `Handoff delivered`." })
  words: string;

  @Field(() => [TrailChange], {
    description:
      "From what to what. Empty where something began, where only a draft was worked on, and of an erased buyer.",
  })
  changes: readonly TrailChange[];

  constructor(readonly record: EventRecord) {
    this.at = record.at;
    this.door = record.door;
    this.kind = record.kind;
    this.words = trailWords(record.kind);
    this.changes = record.changes ?? [];
  }
}
