import { Ctx, Query, Resolver } from "type-graphql";
import { Builder } from "../builders/builder.type.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { isMember } from "../permissions/actor.ts";
import { permit } from "../permissions/permit.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { description: "Who is asking, and when." })
  viewer(@Ctx() operation: Operation): Viewer {
    permit(operation, "viewer.read");
    const { now, actor, builder } = operation;
    if (!isMember(actor)) throw new Error("The permission table shows a key the viewer.");
    return { now, member: new Member(actor), builder: new Builder(builder) };
  }
}
