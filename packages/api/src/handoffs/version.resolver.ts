import { changesSinceRead, receiptState, type ReadState as State } from "@baton/playbook";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { present, presentAll } from "../schema/present.ts";
import { briefOf } from "./brief.ts";
import { contentNames } from "./content-names.ts";
import { ReadState } from "./timing.type.ts";
import { Brief, HandoffChange, HandoffVersion, ReadReceipt } from "./version.type.ts";

@Resolver(() => HandoffVersion)
export class HandoffVersionResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who delivered it." })
  async deliveredBy(
    @Root() { record }: HandoffVersion,
    @Ctx() { loaders }: Operation,
  ): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.deliveredById));
  }

  @FieldResolver(() => Brief, { description: "The version as the text an OSM reads." })
  async brief(@Root() { record }: HandoffVersion, @Ctx() operation: Operation): Promise<Brief> {
    const handoff = await operation.loaders.handoff.load(record.handoffId);
    if (!handoff) throw new Error(`Version ${record.id} has no handoff`);
    return briefOf(operation, handoff, record.content);
  }

  @FieldResolver(() => [ReadReceipt], { description: "Who read this version, and when; earliest first." })
  async receipts(@Root() { record }: HandoffVersion, @Ctx() { loaders }: Operation): Promise<ReadReceipt[]> {
    const receipts = await loaders.receiptsOfHandoff.load(record.handoffId);
    return presentAll(
      ReadReceipt,
      receipts.filter(({ versionNumber }) => versionNumber === record.number),
    );
  }

  @FieldResolver(() => [HandoffChange], {
    description:
      "What changed since the version the viewer last read; empty when the viewer has read this one or none.",
  })
  async changesSinceRead(
    @Root() { record }: HandoffVersion,
    @Ctx() operation: Operation,
  ): Promise<readonly HandoffChange[]> {
    const { actor, loaders } = operation;
    const receipts = await loaders.receiptsOfHandoff.load(record.handoffId);
    const read = Math.max(
      0,
      ...receipts.filter(({ readerId }) => readerId === actor.id).map(({ versionNumber }) => versionNumber),
    );
    if (read === 0 || read >= record.number) return [];
    const [versions, handoff] = await Promise.all([
      loaders.versionsOfHandoff.load(record.handoffId),
      loaders.handoff.load(record.handoffId),
    ]);
    if (!handoff) throw new Error(`Version ${record.id} has no handoff`);
    const contents = versions.filter(({ number }) => number >= read).map(({ content }) => content);
    const names = await contentNames(operation, contents, handoff.tourId);
    return changesSinceRead(versions, { read, current: record.number }, names).map(
      (change) => new HandoffChange(change),
    );
  }
}

@Resolver(() => HandoffChange)
export class HandoffChangeResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who delivered it so." })
  async changedBy(@Root() change: HandoffChange, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(change.changedById));
  }
}

@Resolver(() => ReadReceipt)
export class ReadReceiptResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who read it." })
  async reader(@Root() { record }: ReadReceipt, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.readerId));
  }

  @FieldResolver(() => ReadState, {
    description: "What the reading is worth: in the window, early (a refresh is due), or too late.",
  })
  async state(@Root() { record }: ReadReceipt, @Ctx() { loaders, policy }: Operation): Promise<State> {
    const handoff = await loaders.handoff.load(record.handoffId);
    const tour = handoff && (await loaders.tour.load(handoff.tourId));
    if (!tour) throw new Error(`Receipt ${record.id} has no tour`);
    return receiptState(record.readAt, tour.startsAt, policy);
  }
}
