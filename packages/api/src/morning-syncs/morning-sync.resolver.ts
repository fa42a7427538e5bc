import { readTimer } from "@baton/playbook";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { CalendarDate } from "../schema/scalars.ts";
import { agendaOfPair, agendasOfDay } from "./agenda.ts";
import {
  MorningSync,
  MorningSyncAgenda,
  MorningSyncPermissions,
  MorningSyncTimer,
} from "./morning-sync.type.ts";
import { factsOf } from "./sync-facts.ts";
import { isPairWithin } from "./sync-scope.ts";

@Resolver(() => MorningSync)
export class MorningSyncResolver {
  @Query(() => MorningSyncAgenda, {
    nullable: true,
    description:
      "What an OSC and an OSM have to go over on a day, and their sync where it has begun; null when the viewer may not see it.",
  })
  async morningSync(
    @Arg("oscId", () => ID, { description: "Who booked the tours." }) oscId: string,
    @Arg("osmId", () => ID, { description: "Who receives the buyers." }) osmId: string,
    @Arg("day", () => CalendarDate, { description: "The day of the tours." }) day: string,
    @Ctx() operation: Operation,
  ): Promise<MorningSyncAgenda | null> {
    permit(operation, "morningSync.read");
    const pair = { oscId: toUuid("Member", oscId), osmId: toUuid("Member", osmId), day };
    const { member } = operation.loaders;
    const both = await Promise.all([member.load(pair.oscId), member.load(pair.osmId)]);
    return both.includes(null) ? null : agendaOfPair(operation, pair);
  }

  @Query(() => [MorningSyncAgenda], {
    description:
      "The agendas of a day: of an OSC one with each OSM they booked tours for, of an OSM one with each OSC, of others all; earliest tour first.",
  })
  morningSyncPartners(
    @Arg("day", () => CalendarDate, {
      nullable: true,
      description: "The day of the tours; left out, it is today where the first of them takes place.",
    })
    day: string | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<MorningSyncAgenda[]> {
    permit(operation, "morningSync.read");
    return agendasOfDay(operation, day ?? null);
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who booked the tours." })
  async osc(@Root() { record }: MorningSync, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.oscId));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who receives the buyers." })
  async osm(@Root() { record }: MorningSync, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.osmId));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who started it." })
  async startedBy(@Root() { record }: MorningSync, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.startedById));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who closed it; null until then." })
  async closedBy(@Root() { record }: MorningSync, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return record.closedById === null ? null : present(Member, await loaders.member.load(record.closedById));
  }

  @FieldResolver(() => MorningSyncTimer, { description: "Its timer." })
  timer(@Root() { record }: MorningSync, @Ctx() { policy, now }: Operation): MorningSyncTimer {
    const { timer } = factsOf(record);
    return { runningSince: timer.runningSince, countedMs: timer.elapsedMs, ...readTimer(timer, policy, now) };
  }

  @FieldResolver(() => MorningSyncAgenda, {
    nullable: true,
    description: "What there is to go over, as the tours are now.",
  })
  agenda(@Root() { record }: MorningSync, @Ctx() operation: Operation): Promise<MorningSyncAgenda | null> {
    return agendaOfPair(operation, record);
  }

  @FieldResolver(() => MorningSyncPermissions, { description: "What the viewer may do with it now." })
  viewerCan(@Root() { record }: MorningSync, @Ctx() operation: Operation): MorningSyncPermissions {
    return { hold: !record.closedAt && isPairWithin(operation, "morningSync.hold", record) };
  }
}
