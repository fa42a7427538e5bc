import type { ReadBackVerdict as Verdict } from "@baton/playbook";
import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { ReadBackVerdict } from "./read-back-review.type.ts";

@InputType({ description: "What the OSC says to a read-back." })
export class HandoffConfirmReadBackInput extends IdempotentInput {
  @Field(() => ID, { description: "The read receipt with the read-back." })
  receiptId!: string;

  @Field(() => ReadBackVerdict, { description: "Confirmed or corrected." })
  verdict!: Verdict;

  @Field(() => String, { nullable: true, description: "What is right instead; needed with `CORRECTED`." })
  correction?: string | null;
}
