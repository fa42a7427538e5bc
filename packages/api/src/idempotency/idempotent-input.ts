import { Field, InputType } from "type-graphql";

/** What every mutation input starts with. */
@InputType({ description: "What every mutation input has." })
export abstract class IdempotentInput {
  @Field(() => String, {
    description:
      "Chosen by the caller, 1 to 128 characters. The same key with the same input gives the first result again and writes nothing; with another input it is refused.",
  })
  idempotencyKey!: string;
}
