import { Field, ObjectType } from "type-graphql";
import { Builder } from "../builders/builder.type.ts";
import { Member } from "../members/member.type.ts";
import { DateTime } from "../schema/scalars.ts";

@ObjectType({ simpleResolvers: true, description: "Who is asking, and when." })
export class Viewer {
  @Field(() => DateTime, {
    description: "The server's time. Count down from this, not from the device's clock.",
  })
  now!: Date;

  @Field(() => Member, { description: "The member the token was signed for." })
  member!: Member;

  @Field(() => Builder, { description: "The builder the member works for." })
  builder!: Builder;
}
