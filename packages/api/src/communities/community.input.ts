import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Which communities to list; every condition given must hold." })
export class CommunitiesFilter {
  @Field(() => ID, { nullable: true, description: "Only communities of this division." })
  divisionId?: string | null;

  @Field(() => String, { nullable: true, description: "Part of a community's name, in any case." })
  search?: string | null;
}
