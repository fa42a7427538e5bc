import type { ChangeSinceRead, HandoffField as FieldName, HandoffSection as Section } from "@baton/playbook";
import { Field, Int, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import { HandoffContent } from "./content.type.ts";
import { HandoffField, HandoffSection } from "./handoff.enums.ts";
import type { ReceiptRecord, VersionRecord } from "./version.queries.ts";

@ObjectType({ simpleResolvers: true, description: "A handoff as the text an OSM reads." })
export class Brief {
  @Field(() => String, { description: "Plain text, one fact to a line, never cut short." })
  text!: string;

  @Field(() => Int, { description: "How many words the text has." })
  wordCount!: number;

  @Field(() => Int, { description: "How long it takes to read, in seconds." })
  readingSeconds!: number;

  @Field(() => [String], {
    description: "What to trim or add to come to 200 to 300 words; empty when it fits.",
  })
  advice!: readonly string[];
}

@ObjectType({ simpleResolvers: true, description: "One field that reads differently than before." })
export class HandoffChange {
  @Field(() => HandoffSection, { description: "The section it is in." })
  section: Section;

  @Field(() => HandoffField, { description: "The field." })
  field: FieldName;

  @Field(() => String, { description: "Its name as the card shows it." })
  label: string;

  @Field(() => String, { description: "As it read before, in words." })
  before: string;

  @Field(() => String, { description: "As it reads now, in words." })
  after: string;

  @Field(() => Int, { description: "The version that brought it." })
  version: number;

  @Field(() => DateTime, { description: "When that version was delivered." })
  changedAt: Date;

  readonly changedById: string;

  constructor(change: ChangeSinceRead) {
    this.section = change.section;
    this.field = change.field;
    this.label = change.label;
    this.before = change.before;
    this.after = change.after;
    this.version = change.version;
    this.changedAt = change.changedAt;
    this.changedById = change.changedById;
  }
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "That a member read a version, and how they understood it.",
})
export class ReadReceipt extends Node {
  @Field(() => DateTime, { description: "When they confirmed having read it." })
  readAt: Date;

  @Field(() => String, {
    description: "The reader's own short statement of what they understood and will do.",
  })
  readBack: string;

  constructor(readonly record: ReceiptRecord) {
    super();
    this.id = toGlobalId("ReadReceipt", record.id);
    this.readAt = record.readAt;
    this.readBack = record.readBack;
  }
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "What was delivered, as it was delivered. Never changes.",
})
export class HandoffVersion extends Node {
  @Field(() => Int, { description: "1 for the first delivery, then one more each." })
  number: number;

  @Field(() => HandoffContent, { description: "The four sections as they were delivered." })
  content: HandoffContent;

  @Field(() => DateTime, { description: "When it was delivered." })
  deliveredAt: Date;

  constructor(readonly record: VersionRecord) {
    super();
    this.id = toGlobalId("HandoffVersion", record.id);
    this.number = record.number;
    this.content = record.content;
    this.deliveredAt = record.deliveredAt;
  }
}
