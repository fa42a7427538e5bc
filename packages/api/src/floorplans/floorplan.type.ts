import { Field, Float, Int, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Money } from "../schema/money.type.ts";
import { Node } from "../schema/node.type.ts";
import type { FloorplanRecord } from "./floorplan.queries.ts";

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A home plan, offered in one or more communities.",
})
export class Floorplan extends Node {
  @Field(() => String, { description: "The plan's name: `Magnolia`." })
  name: string;

  @Field(() => Int, { description: "Number of bedrooms." })
  bedrooms: number;

  @Field(() => Float, { description: "Number of bathrooms; a half bath counts 0.5." })
  bathrooms: number;

  @Field(() => Int, { description: "Heated living area, in square feet." })
  squareFeet: number;

  @Field(() => Int, { description: "Number of stories." })
  stories: number;

  @Field(() => Money, { nullable: true, description: "Base price before options; null when not published." })
  startingPrice: Money | null;

  constructor(readonly record: FloorplanRecord) {
    super();
    this.id = toGlobalId("Floorplan", record.id);
    this.name = record.name;
    this.bedrooms = record.bedrooms;
    this.bathrooms = record.bathrooms;
    this.squareFeet = record.squareFeet;
    this.stories = record.stories;
    this.startingPrice = record.startingPrice;
  }
}
