import { Field, InterfaceType } from "type-graphql";

@InterfaceType({
  description:
    "A refusal the caller is expected to meet. Nothing was written. Each mutation has its own codes, so a client can tell every case apart.",
})
export abstract class UserError {
  @Field(() => String, { description: "What happened, why, and what to do about it, in words for a person." })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: "Path inside `input` of what the refusal is about; null when it is about the whole.",
  })
  field!: string[] | null;
}
