import { readinessOf, type SyncReadiness } from "@baton/playbook";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Handoff } from "../handoffs/handoff.type.ts";
import { timingOf } from "../handoffs/handoff-timing.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { present, presentAll } from "../schema/present.ts";
import { TimeZone } from "../schema/scalars.ts";
import { keyOfPair } from "./morning-sync.queries.ts";
import {
  MorningSync,
  MorningSyncAgenda,
  MorningSyncPermissions,
  MorningSyncReadiness,
  MorningSyncSummary,
  MorningSyncTour,
} from "./morning-sync.type.ts";
import { isPairWithin } from "./sync-scope.ts";

@Resolver(() => MorningSyncAgenda)
export class MorningSyncAgendaResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who booked the tours." })
  async osc(@Root() { pair }: MorningSyncAgenda, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(pair.oscId));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who receives the buyers." })
  async osm(@Root() { pair }: MorningSyncAgenda, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(pair.osmId));
  }

  @FieldResolver(() => TimeZone, {
    nullable: true,
    description: "The zone of the first tour; null when there is none.",
  })
  timeZone(@Root() { tours }: MorningSyncAgenda): string | null {
    return tours[0]?.timeZone ?? null;
  }

  @FieldResolver(() => [MorningSyncTour], { description: "The tours of the day, in tour order." })
  tours(@Root() { tours, pair }: MorningSyncAgenda): MorningSyncTour[] {
    return tours.map((tour) => new MorningSyncTour(tour, pair));
  }

  @FieldResolver(() => MorningSync, { nullable: true, description: "Their sync; null before it has begun." })
  async sync(
    @Root() { pair }: MorningSyncAgenda,
    @Ctx() { loaders }: Operation,
  ): Promise<MorningSync | null> {
    return present(MorningSync, await loaders.syncOfPair.load(keyOfPair(pair)));
  }

  @FieldResolver(() => MorningSyncPermissions, { description: "What the viewer may do about it now." })
  async viewerCan(
    @Root() { pair }: MorningSyncAgenda,
    @Ctx() operation: Operation,
  ): Promise<MorningSyncPermissions> {
    const sync = await operation.loaders.syncOfPair.load(keyOfPair(pair));
    return { hold: !sync?.closedAt && isPairWithin(operation, "morningSync.hold", pair) };
  }
}

@Resolver(() => MorningSyncTour)
export class MorningSyncTourResolver {
  @FieldResolver(() => MorningSyncReadiness, { description: "How ready it is." })
  async readiness(@Root() { record }: MorningSyncTour, @Ctx() operation: Operation): Promise<SyncReadiness> {
    const [handoff, timing] = await Promise.all([
      operation.loaders.handoffOfTour.load(record.id),
      timingOf(operation, record),
    ]);
    return readinessOf(handoff, timing.read.state);
  }

  @FieldResolver(() => MorningSyncSummary, {
    nullable: true,
    description: "What was agreed on in the sync of this agenda; null until written.",
  })
  async summary(
    @Root() { record, pair }: MorningSyncTour,
    @Ctx() { loaders }: Operation,
  ): Promise<MorningSyncSummary | null> {
    const [handoff, sync] = await Promise.all([
      loaders.handoffOfTour.load(record.id),
      loaders.syncOfPair.load(keyOfPair(pair)),
    ]);
    if (!handoff || !sync) return null;
    const summaries = await loaders.summariesOfSync.load(sync.id);
    return present(MorningSyncSummary, summaries.find(({ handoffId }) => handoffId === handoff.id) ?? null);
  }
}

@Resolver(() => Handoff)
export class HandoffSyncResolver {
  @FieldResolver(() => [MorningSyncSummary], {
    description: "What was agreed on over its tour in morning syncs, one of each sync; the latest last.",
  })
  async syncSummaries(
    @Root() { record }: Handoff,
    @Ctx() { loaders }: Operation,
  ): Promise<MorningSyncSummary[]> {
    return presentAll(MorningSyncSummary, await loaders.syncSummariesOfHandoff.load(record.id));
  }
}

@Resolver(() => MorningSyncSummary)
export class MorningSyncSummaryResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who wrote it." })
  async writtenBy(
    @Root() { record }: MorningSyncSummary,
    @Ctx() { loaders }: Operation,
  ): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.writtenById));
  }
}
