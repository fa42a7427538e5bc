import { completeness, hasUndeliveredChanges } from "@baton/playbook";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Commitment } from "../commitments/commitment.type.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present, presentAll } from "../schema/present.ts";
import { Tour } from "../tours/tour.type.ts";
import { isTourWithin } from "../tours/tour-scope.ts";
import { briefOf } from "./brief.ts";
import { HandoffCompleteness } from "./completeness.type.ts";
import { HandoffContent } from "./content.type.ts";
import { HandoffsFilter } from "./handoff.input.ts";
import {
  countHandoffs,
  type HandoffConditions,
  type HandoffRecord,
  handoffsNewestFirst,
  listHandoffs,
} from "./handoff.queries.ts";
import { Handoff, HandoffPermissions } from "./handoff.type.ts";
import { HandoffConnection } from "./handoff-connection.type.ts";
import { handoffPermissions } from "./handoff-permissions.ts";
import { timingOf } from "./handoff-timing.ts";
import { Outcome } from "./outcome.type.ts";
import { HandoffTiming } from "./timing.type.ts";
import { Brief, HandoffVersion } from "./version.type.ts";

@Resolver(() => Handoff)
export class HandoffResolver {
  @Query(() => Handoff, {
    nullable: true,
    description: "A handoff by its id; null when there is none the viewer may see.",
  })
  async handoff(
    @Arg("id", () => ID, { description: "The handoff's id." }) id: string,
    @Ctx() operation: Operation,
  ): Promise<Handoff | null> {
    permit(operation, "handoff.read");
    return present(Handoff, await operation.loaders.handoff.load(toUuid("Handoff", id)));
  }

  @Query(() => HandoffConnection, { description: "The handoffs the viewer may see, newest first." })
  async handoffs(
    @First() first: number,
    @After() after: string | null | undefined,
    @Arg("filter", () => HandoffsFilter, { nullable: true, description: "Which ones; all when left out." })
    filter: HandoffsFilter | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<Connection<Handoff>> {
    permit(operation, "handoff.read");
    const order = handoffsNewestFirst;
    const page = parsePage(order, first, after);
    const conditions = toConditions(filter);
    return toConnection({
      order,
      page,
      rows: await listHandoffs(operation, conditions, page),
      keyOf: (row) => row.createdAt,
      nodeOf: (row) => new Handoff(row),
      count: () => countHandoffs(operation, conditions),
    });
  }

  @FieldResolver(() => Tour, { nullable: true, description: "The tour it is for." })
  async tour(@Root() { record }: Handoff, @Ctx() { loaders }: Operation): Promise<Tour | null> {
    return present(Tour, await loaders.tour.load(record.tourId));
  }

  @FieldResolver(() => HandoffContent, {
    nullable: true,
    description: "What the OSC is writing; null to those who may not write handoffs.",
  })
  async draft(@Root() { record }: Handoff, @Ctx() operation: Operation): Promise<HandoffContent | null> {
    return (await mayWrite(operation, record)) ? draftOf(operation, record) : null;
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who saved the draft last." })
  async draftSavedBy(@Root() { record }: Handoff, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.draftSavedById));
  }

  @FieldResolver(() => Boolean, { description: "True when the draft differs from the delivered version." })
  async hasUndeliveredChanges(@Root() { record }: Handoff, @Ctx() operation: Operation): Promise<boolean> {
    // Most handoffs are answered by their figures; the contents are read only when a save followed the delivery.
    if (record.deliveredRevision === null || record.deliveredRevision === record.revision) return false;
    const [draft, currentVersion] = await Promise.all([
      draftOf(operation, record),
      operation.loaders.currentVersionOfHandoff.load(record.id),
    ]);
    return hasUndeliveredChanges({ draft, currentVersion });
  }

  @FieldResolver(() => HandoffCompleteness, { description: "What the draft still needs to be delivered." })
  async completeness(@Root() { record }: Handoff, @Ctx() operation: Operation): Promise<HandoffCompleteness> {
    const [draft, promises] = await Promise.all([
      draftOf(operation, record),
      operation.loaders.promiseCountOfHandoff.load(record.id),
    ]);
    return completeness(draft, operation.policy, { promiseCount: promises?.count ?? 0 });
  }

  @FieldResolver(() => Brief, {
    nullable: true,
    description: "The brief the draft would render to; null to those who may not write handoffs.",
  })
  async draftBrief(@Root() { record }: Handoff, @Ctx() operation: Operation): Promise<Brief | null> {
    if (!(await mayWrite(operation, record))) return null;
    return briefOf(operation, record, await draftOf(operation, record));
  }

  @FieldResolver(() => HandoffVersion, {
    nullable: true,
    description: "What was delivered last; null before the first delivery.",
  })
  async currentVersion(
    @Root() { record }: Handoff,
    @Ctx() { loaders }: Operation,
  ): Promise<HandoffVersion | null> {
    if (record.currentVersion === null) return null;
    return present(HandoffVersion, await loaders.currentVersionOfHandoff.load(record.id));
  }

  @FieldResolver(() => [HandoffVersion], { description: "Everything that was delivered, oldest first." })
  async versions(@Root() { record }: Handoff, @Ctx() { loaders }: Operation): Promise<HandoffVersion[]> {
    return presentAll(HandoffVersion, await loaders.versionsOfHandoff.load(record.id));
  }

  @FieldResolver(() => HandoffTiming, { description: "The timing rules of its tour." })
  async timing(@Root() { record }: Handoff, @Ctx() operation: Operation): Promise<HandoffTiming> {
    const tour = await operation.loaders.tour.load(record.tourId);
    if (!tour) throw new Error(`Handoff ${record.id} has no tour`);
    return timingOf(operation, tour);
  }

  @FieldResolver(() => [Commitment], {
    description:
      "Promises made to this buyer that are open, or have this handoff as source; soonest due first.",
  })
  async commitments(@Root() { record }: Handoff, @Ctx() { loaders }: Operation): Promise<Commitment[]> {
    return presentAll(Commitment, await loaders.commitmentsOfHandoff.load(record.id));
  }

  @FieldResolver(() => Outcome, {
    nullable: true,
    description: "What happened at the tour; null until written.",
  })
  async outcome(@Root() { record }: Handoff, @Ctx() { loaders }: Operation): Promise<Outcome | null> {
    return present(Outcome, await loaders.outcomeOfHandoff.load(record.id));
  }

  @FieldResolver(() => HandoffPermissions, { description: "What the viewer may do with it now." })
  viewerCan(@Root() { record }: Handoff, @Ctx() operation: Operation): Promise<HandoffPermissions> {
    return handoffPermissions(operation, record);
  }
}

async function mayWrite(operation: Operation, record: HandoffRecord): Promise<boolean> {
  const tour = await operation.loaders.tour.load(record.tourId);
  return tour !== null && isTourWithin(operation, "handoff.write", tour);
}

async function draftOf({ loaders }: Operation, { id }: HandoffRecord) {
  const row = await loaders.draftOfHandoff.load(id);
  if (!row) throw new Error(`Handoff ${id} has no draft`);
  return row.draft;
}

function toConditions(filter: HandoffsFilter | null | undefined): HandoffConditions {
  return {
    statuses: filter?.statuses ?? undefined,
    communityId: filter?.communityId == null ? undefined : toUuid("Community", filter.communityId),
    buyerId: filter?.buyerId == null ? undefined : toUuid("Buyer", filter.buyerId),
  };
}
