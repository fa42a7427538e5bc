import type { SyncReadiness as Readiness } from "@baton/playbook";
import { Field, Int, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { CalendarDate, DateTime } from "../schema/scalars.ts";
import { Tour } from "../tours/tour.type.ts";
import type { MorningSyncRecord, SyncPair, SyncTourRecord } from "./morning-sync.queries.ts";
import type { SyncSummaryRecord } from "./summary.queries.ts";

export const MorningSyncReadiness = enumType<Readiness>(
  "MorningSyncReadiness",
  "How ready a tour is to be talked over.",
  {
    MISSING: "It has no handoff yet.",
    DRAFT: "Its handoff is being written.",
    RETURNED: "The OSM sent its handoff back.",
    DELIVERED: "Delivered, and the current version is not read.",
    READ: "Read before the window opened; to be looked at once more.",
    ACKNOWLEDGED: "Read, with a read-back.",
    CLOSED: "It has taken place and its outcome is written.",
  },
);

@ObjectType({
  simpleResolvers: true,
  description: "The timer of a morning sync. It runs on when it is over.",
})
export class MorningSyncTimer {
  @Field(() => DateTime, { nullable: true, description: "Since when it runs; null while it is paused." })
  runningSince!: Date | null;

  @Field(() => Int, {
    description:
      "What it had counted when it was last started or paused, in milliseconds: with `runningSince` a screen counts on.",
  })
  countedMs!: number;

  @Field(() => Int, { description: "How long was talked by now, pauses left out, in milliseconds." })
  elapsedMs!: number;

  @Field(() => Int, { description: "What is left of the minutes the playbook gives it, in milliseconds." })
  leftMs!: number;

  @Field(() => Boolean, { description: "True when nothing is left." })
  over!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it will be over if nobody pauses it; null while it is paused, or over already.",
  })
  overAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: "What the viewer may do with a morning sync now." })
export class MorningSyncPermissions {
  @Field(() => Boolean, {
    description:
      "May start it, or, once it has begun and until it is closed, pause it, write in it and close it.",
  })
  hold!: boolean;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "Ten minutes in which an OSC and an OSM go over the tours of a day, and write down a summary of each.",
})
export class MorningSync extends Node {
  @Field(() => CalendarDate, {
    description: "The day of the tours, each by the clocks where it takes place.",
  })
  day: string;

  @Field(() => DateTime, { description: "When it was started." })
  startedAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was closed; null until then." })
  closedAt: Date | null;

  constructor(readonly record: MorningSyncRecord) {
    super();
    this.id = toGlobalId("MorningSync", record.id);
    this.day = record.day;
    this.startedAt = record.startedAt;
    this.closedAt = record.closedAt;
  }
}

@ObjectType({
  simpleResolvers: true,
  description: "What an OSC and an OSM have to go over on a day: there before their sync has begun too.",
})
export class MorningSyncAgenda {
  @Field(() => CalendarDate, {
    description: "The day of the tours, each by the clocks where it takes place.",
  })
  day: string;

  constructor(
    readonly pair: SyncPair,
    /** In tour order; only those the viewer may see. */
    readonly tours: readonly SyncTourRecord[],
  ) {
    this.day = pair.day;
  }
}

@ObjectType({ simpleResolvers: true, description: "A tour on the agenda of a morning sync." })
export class MorningSyncTour {
  @Field(() => Tour, { description: "The tour." })
  tour: Tour;

  constructor(
    readonly record: SyncTourRecord,
    readonly pair: SyncPair,
  ) {
    this.tour = new Tour(record);
  }
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "What an OSC and an OSM agreed on over a tour. A part of its handoff; written once, the newest holds.",
})
export class MorningSyncSummary extends Node {
  @Field(() => String, { description: "What they agreed on." })
  words: string;

  @Field(() => DateTime, { description: "When it was written." })
  writtenAt: Date;

  constructor(readonly record: SyncSummaryRecord) {
    super();
    this.id = toGlobalId("MorningSyncSummary", record.id);
    this.words = record.words;
    this.writtenAt = record.writtenAt;
  }
}
