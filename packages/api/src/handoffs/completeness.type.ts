import type {
  HandoffField as FieldName,
  MissingReason as Reason,
  HandoffSection as Section,
} from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { HandoffField, HandoffSection, MissingReason } from "./handoff.enums.ts";

@ObjectType({ simpleResolvers: true, description: "A required field that still blocks delivery." })
export class MissingField {
  @Field(() => HandoffSection, { description: "The section it is in." })
  section!: Section;

  @Field(() => HandoffField, { description: "The field." })
  field!: FieldName;

  @Field(() => String, { description: "Its name as the form shows it." })
  label!: string;

  @Field(() => MissingReason, { description: "Why it blocks." })
  reason!: Reason;

  @Field(() => String, { description: "In words a form can show: `Financing — not asked`." })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: "What one section still misses." })
export class SectionCompleteness {
  @Field(() => HandoffSection, { description: "The section." })
  section!: Section;

  @Field(() => String, { description: "Its name as the form shows it." })
  label!: string;

  @Field(() => [MissingField], { description: "What it misses; empty when nothing." })
  missing!: readonly MissingField[];
}

@ObjectType({ simpleResolvers: true, description: "Whether the draft can be delivered." })
export class HandoffCompleteness {
  @Field(() => Boolean, { description: "True when nothing required is missing." })
  complete!: boolean;

  @Field(() => [SectionCompleteness], { description: "All four sections, in order." })
  sections!: readonly SectionCompleteness[];

  @Field(() => [MissingField], { description: "Everything that blocks delivery, in the order of the form." })
  missing!: readonly MissingField[];
}
