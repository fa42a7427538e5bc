import { Field, InputType } from "type-graphql";

/** What every mutation input starts with. */
@InputType({ description: "What every mutation input has." })
export abstract class IdempotentInput {
  @Field(() => String, {
    description:
      "Chosen by the caller, 1 to 128 characters. The same key with the same input writes nothing and answers the same object, as it is now; with another input it is refused.",
  })
  idempotencyKey!: string;
}
