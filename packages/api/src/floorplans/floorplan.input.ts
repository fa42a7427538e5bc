import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Which floorplans to list; every condition given must hold." })
export class FloorplansFilter {
  @Field(() => ID, { nullable: true, description: "Only floorplans offered in this community." })
  communityId?: string | null;

  @Field(() => String, { nullable: true, description: "Part of a plan's name, in any case." })
  search?: string | null;
}
