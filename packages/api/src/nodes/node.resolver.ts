import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Operation } from "../operation/operation.ts";
import { permit } from "../permissions/permit.ts";
import { parseGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { nodes } from "./nodes.ts";

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "Any object by its global id; null when there is none, or the viewer may not see it.",
  })
  async node(
    @Arg("id", () => ID, { description: "The object's global id." }) id: string,
    @Ctx() operation: Operation,
  ): Promise<Node | null> {
    const named = parseGlobalId(id);
    if (!named) return null;
    const { action, load } = nodes[named.type];
    permit(operation, action);
    return load(operation, named.uuid);
  }
}
