import type { ProtectedClass as Class } from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { FairnessRecord } from "./fairness.queries.ts";

const ProtectedClass = enumType<Class>(
  "ProtectedClass",
  "What the Fair Housing Act (42 U.S.C. § 3604) lets no choice of a home rest on.",
  {
    RACE: "Race.",
    COLOR: "Colour.",
    RELIGION: "Religion.",
    SEX: "Sex.",
    DISABILITY: "Disability.",
    FAMILIAL_STATUS: "Familial status: children under 18, pregnancy.",
    NATIONAL_ORIGIN: "National origin.",
  },
);

@ObjectType({
  simpleResolvers: true,
  description:
    "That a text was written although it speaks about a protected class. Advice: nothing was refused.",
})
export class FairnessWarning {
  @Field(() => DateTime, { description: "When it was written for good." })
  at: Date;

  @Field(() => String, { description: "Where, as the screens call it, in English: `Notes`." })
  field: string;

  @Field(() => String, {
    nullable: true,
    description: "The entry of the word list that was found; null once the buyer is erased.",
  })
  term: string | null;

  @Field(() => ProtectedClass, { description: "Which class it is about." })
  protectedClass: Class;

  constructor(readonly record: FairnessRecord) {
    this.at = record.at;
    this.field = record.field;
    this.term = record.term;
    this.protectedClass = record.protectedClass;
  }
}
