import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../schema/scalars.ts";
import type { Signal } from "./signal.ts";

@ObjectType({
  simpleResolvers: true,
  description: "Says that something changed: ask again for what you show of it.",
})
export class LiveSignal {
  @Field(() => String, {
    description:
      "What happened, as `handoff.delivered`. The first is `live.subscribed`: from then on nothing is missed; `live.resumed` when something may have been. More kinds will come.",
  })
  readonly kind: string;

  @Field(() => DateTime, { description: "When it happened." })
  readonly at: Date;

  constructor({ kind, at }: Signal) {
    this.kind = kind;
    this.at = at;
  }
}
