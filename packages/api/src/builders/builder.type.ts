import { Field, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import type { BuilderRecord } from "./builder.record.ts";

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "The tenant: one home-building company. Everything belongs to exactly one builder.",
})
export class Builder extends Node {
  @Field(() => String, { description: "The company's name." })
  name: string;

  constructor(record: BuilderRecord) {
    super();
    this.id = toGlobalId("Builder", record.id);
    this.name = record.name;
  }
}
