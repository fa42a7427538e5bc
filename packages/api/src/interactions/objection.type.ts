import { Field, InputType, ObjectType } from "type-graphql";

@ObjectType({
  simpleResolvers: true,
  description: "Something that holds the buyer back, and the answer given.",
})
export class Objection {
  @Field(() => String, { description: "Names the row; stays the same while it is edited." })
  key!: string;

  @Field(() => String, { description: "What the buyer said: `The HOA fee is high`." })
  objection!: string;

  @Field(() => String, { description: "What the buyer was told; may be empty." })
  answer!: string;
}

@InputType({ description: "Something that holds the buyer back, and the answer given." })
export class ObjectionInput {
  @Field(() => String, { description: "Made by the caller; different for every objection of the list." })
  key!: string;

  @Field(() => String, { description: "What the buyer said." })
  objection!: string;

  @Field(() => String, { description: "What the buyer was told; may be empty." })
  answer!: string;
}
