import { Field, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import type { DivisionRecord } from "./division.queries.ts";

@ObjectType({ implements: Node, simpleResolvers: true, description: "A builder's region." })
export class Division extends Node {
  @Field(() => String, { description: "The region's name." })
  name: string;

  constructor(record: DivisionRecord) {
    super();
    this.id = toGlobalId("Division", record.id);
    this.name = record.name;
  }
}
