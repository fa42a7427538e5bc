import { isOnCall } from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../schema/scalars.ts";
import type { OnCallRecord } from "./on-call.queries.ts";

@ObjectType({
  simpleResolvers: true,
  description: "Whether an OSC answers questions now, until when, and who does instead.",
})
export class OnCall {
  @Field(() => Boolean, { description: "Whether they answer now. Who never said anything does." })
  isOnCall: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: "From then on it is the other way round; null for until told otherwise.",
  })
  until: Date | null;

  constructor(
    readonly memberId: string,
    readonly record: OnCallRecord | null,
    now: Date,
  ) {
    const until = record?.until ?? null;
    this.isOnCall = isOnCall(record, now);
    // Once it has turned the other way round, nothing else is known to come.
    this.until = until && until > now ? until : null;
  }
}
