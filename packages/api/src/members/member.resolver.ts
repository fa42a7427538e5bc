import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Community } from "../communities/community.type.ts";
import type { Operation } from "../operation/operation.ts";
import { presentAll } from "../schema/present.ts";
import { Member } from "./member.type.ts";

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => [Community], { description: "The communities the member serves, by name." })
  async communities(@Root() { record }: Member, @Ctx() { loaders }: Operation): Promise<Community[]> {
    return presentAll(Community, await loaders.communitiesOfMember.load(record.id));
  }
}
