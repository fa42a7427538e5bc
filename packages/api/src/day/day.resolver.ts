import {
  groupDay,
  oscSections,
  osmSections,
  type DaySection as SectionKind,
  sectionOf,
} from "@baton/playbook";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Buyer } from "../buyers/buyer.type.ts";
import { Commitment } from "../commitments/commitment.type.ts";
import { Handoff } from "../handoffs/handoff.type.ts";
import { Outcome } from "../handoffs/outcome.type.ts";
import { findActiveMember } from "../members/member.queries.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { First } from "../pagination/list-arguments.ts";
import { parseFirst } from "../pagination/page.ts";
import type { Action } from "../permissions/permissions.ts";
import { scopesOf } from "../permissions/permissions.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { CalendarDate } from "../schema/scalars.ts";
import { Tour } from "../tours/tour.type.ts";
import { type Day, DayEntry, OscDay, OsmDay } from "./day.type.ts";
import type { Part } from "./entries.ts";
import { type LocalDays, localDays } from "./local-days.queries.ts";
import { oscParts } from "./osc-day.ts";
import { osmParts } from "./osm-day.ts";

/** `day` of both. */
function OnDay(): ParameterDecorator {
  return Arg("day", () => CalendarDate, {
    nullable: true,
    description:
      "Which day counts as today: its tours, the day before it, promises due by its end. Today when left out. What waits now waits on any day.",
  }) as ParameterDecorator;
}

/** `memberId` of both. */
function OfMember(): ParameterDecorator {
  return Arg("memberId", () => ID, {
    nullable: true,
    description: "Whose day; the viewer's own when left out. Another's only for sales managers and admins.",
  }) as ParameterDecorator;
}

@Resolver()
export class DayResolver {
  @Query(() => OscDay, {
    nullable: true,
    description: "An OSC's day; null when there is no such member, or the day is not the viewer's to see.",
  })
  oscDay(
    @First() first: number,
    @OnDay() day: string | null | undefined,
    @OfMember() memberId: string | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<Day | null> {
    return dayOf(operation, {
      action: "oscDay.read",
      first,
      day,
      memberId,
      sections: oscSections,
      parts: oscParts,
    });
  }

  @Query(() => OsmDay, {
    nullable: true,
    description: "An OSM's day; null when there is no such member, or the day is not the viewer's to see.",
  })
  osmDay(
    @First() first: number,
    @OnDay() day: string | null | undefined,
    @OfMember() memberId: string | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<Day | null> {
    return dayOf(operation, {
      action: "osmDay.read",
      first,
      day,
      memberId,
      sections: osmSections,
      parts: osmParts,
    });
  }
}

interface Asked {
  readonly action: Action;
  readonly first: number;
  readonly day: string | null | undefined;
  readonly memberId: string | null | undefined;
  readonly sections: readonly SectionKind[];
  readonly parts: (operation: Operation, memberId: string, days: LocalDays) => Promise<readonly Part[]>;
}

async function dayOf(operation: Operation, asked: Asked): Promise<Day | null> {
  permit(operation, asked.action);
  const first = parseFirst(asked.first);
  const { actor, now } = operation;
  const memberId = asked.memberId == null ? actor.id : toUuid("Member", asked.memberId);
  if (memberId !== actor.id && !scopesOf(actor.role, asked.action).includes("ANY")) return null;
  const member = await findActiveMember(operation, memberId);
  if (!member) return null;
  const days = await localDays(operation, asked.day ?? null);
  const parts = await asked.parts(operation, memberId, days);
  const entries = parts.flatMap((part) => part.entries);
  const sections = groupDay(asked.sections, entries, now).map(({ section, entries }) => ({
    kind: section,
    entries: entries.slice(0, first).map((found) => new DayEntry(found, now)),
    totalCount: totalOf(section, parts),
  }));
  return { date: days.date, member: new Member(member), sections };
}

/** A part may hold entries of one section only, and beyond what it holds there may be more of them. */
function totalOf(section: SectionKind, parts: readonly Part[]): number {
  const ofSection = parts.filter(({ entries: [first] }) => first && sectionOf(first.kind) === section);
  return ofSection.reduce((sum, { total }) => sum + total, 0);
}

@Resolver(() => DayEntry)
export class DayEntryResolver {
  @FieldResolver(() => Tour, {
    nullable: true,
    description: "The tour it is about; null when it is about none.",
  })
  tour(@Root() { found }: DayEntry): Tour | null {
    return present(Tour, found.tour);
  }

  @FieldResolver(() => Buyer, { nullable: true, description: "The buyer it is about." })
  async buyer(@Root() { found }: DayEntry, @Ctx() { loaders }: Operation): Promise<Buyer | null> {
    return found.buyerId === null ? null : present(Buyer, await loaders.buyer.load(found.buyerId));
  }

  @FieldResolver(() => Handoff, {
    nullable: true,
    description: "The handoff it is about; null when there is none.",
  })
  async handoff(@Root() { found }: DayEntry, @Ctx() { loaders }: Operation): Promise<Handoff | null> {
    return found.tour && present(Handoff, await loaders.handoffOfTour.load(found.tour.id));
  }

  @FieldResolver(() => Commitment, { nullable: true, description: "The promise it is about." })
  async commitment(@Root() { found }: DayEntry, @Ctx() { loaders }: Operation): Promise<Commitment | null> {
    const id = found.commitmentId;
    return id === null ? null : present(Commitment, await loaders.commitment.load(id));
  }

  @FieldResolver(() => Outcome, {
    nullable: true,
    description: "What came of its tour; null when not written.",
  })
  async outcome(@Root() { found }: DayEntry, @Ctx() { loaders }: Operation): Promise<Outcome | null> {
    const id = found.handoffId;
    return id === null ? null : present(Outcome, await loaders.outcomeOfHandoff.load(id));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who said it; null when nobody did." })
  async by(@Root() { found }: DayEntry, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return found.byId === null ? null : present(Member, await loaders.member.load(found.byId));
  }

  @FieldResolver(() => Member, { nullable: true, description: "The other one of a morning sync." })
  async partner(@Root() { found }: DayEntry, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return found.partnerId === null ? null : present(Member, await loaders.member.load(found.partnerId));
  }
}
