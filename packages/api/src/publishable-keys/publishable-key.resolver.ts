import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Community } from "../communities/community.type.ts";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { createPublishableKey } from "./create-publishable-key.ts";
import { PublishableKeyCreateInput, PublishableKeyRevokeInput } from "./publishable-key.input.ts";
import { PublishableKeyCreatePayload, PublishableKeyRevokePayload } from "./publishable-key.payload.ts";
import { countPublishableKeys, keysNewestFirst, listPublishableKeys } from "./publishable-key.queries.ts";
import { PublishableKey } from "./publishable-key.type.ts";
import { PublishableKeyConnection } from "./publishable-key-connection.type.ts";
import { revokePublishableKey } from "./revoke-publishable-key.ts";

@Resolver(() => PublishableKey)
export class PublishableKeyResolver {
  @Query(() => PublishableKeyConnection, {
    description: "The builder's publishable keys, newest first, the revoked ones too. Admin only.",
  })
  async publishableKeys(
    @First() first: number,
    @After() after: string | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<Connection<PublishableKey>> {
    permit(operation, "publishableKey.read");
    const order = keysNewestFirst;
    const page = parsePage(order, first, after);
    return toConnection({
      order,
      page,
      rows: await listPublishableKeys(operation, page),
      keyOf: (row) => row.createdAt,
      nodeOf: (row) => new PublishableKey(row),
      count: () => countPublishableKeys(operation),
    });
  }

  @Mutation(() => PublishableKeyCreatePayload, {
    description: "Makes a key for a marketing page. Admin only.",
  })
  publishableKeyCreate(
    @Arg("input", () => PublishableKeyCreateInput, { description: "What the key is for." })
    input: PublishableKeyCreateInput,
    @Ctx() operation: Operation,
  ) {
    const { label, origins, communityId, perMinute, perDay } = input;
    const run = () =>
      createPublishableKey(operation, {
        label,
        origins,
        communityId: communityId == null ? null : toUuid("Community", communityId),
        perMinute,
        perDay,
      });
    return mutate(operation, { name: "publishableKeyCreate", input, type: "PublishableKey", run });
  }

  @Mutation(() => PublishableKeyRevokePayload, {
    description: "Ends a key at once; buyers who left their details stay. Admin only.",
  })
  publishableKeyRevoke(
    @Arg("input", () => PublishableKeyRevokeInput, { description: "Which key." })
    input: PublishableKeyRevokeInput,
    @Ctx() operation: Operation,
  ) {
    const id = toUuid("PublishableKey", input.publishableKeyId);
    const run = () => revokePublishableKey(operation, id);
    return mutate(operation, { name: "publishableKeyRevoke", input, type: "PublishableKey", run });
  }

  @FieldResolver(() => Community, {
    nullable: true,
    description: "The community its buyers ask about; null for any of the builder's.",
  })
  async community(
    @Root() { record }: PublishableKey,
    @Ctx() { loaders }: Operation,
  ): Promise<Community | null> {
    return record.communityId === null
      ? null
      : present(Community, await loaders.community.load(record.communityId));
  }
}
