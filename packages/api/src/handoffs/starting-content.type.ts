import { Field, ObjectType } from "type-graphql";
import { HandoffContent } from "./content.type.ts";
import { Handoff } from "./handoff.type.ts";

@ObjectType({
  simpleResolvers: true,
  description:
    "What a handoff nobody has written in yet starts from. Save it with `handoffSaveDraft` to take it.",
})
export class StartingContent {
  @Field(() => HandoffContent, {
    description:
      "All that is known already: from the buyer's last tour, else from the buyer's record. What belonged to that one tour is left out.",
  })
  content!: HandoffContent;

  @Field(() => Handoff, {
    nullable: true,
    description: "The handoff of the buyer's last tour it comes from; null when there was none.",
  })
  fromHandoff!: Handoff | null;
}
