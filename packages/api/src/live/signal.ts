import { announce } from "@baton/database";
import type { SQL } from "drizzle-orm";
import { isUuid } from "../schema/global-id.ts";

/** What is told when something was written: ids alone. Who hears it looks, as themselves, whether it concerns them. */
export interface Signal {
  readonly builderId: string;
  /** Noun and what happened to it: `handoff.delivered`; or one of the gaps below. */
  readonly kind: string;
  /** Domain time. */
  readonly at: Date;
  /** As a GraphQL type is named. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly tourId: string | null;
  readonly handoffId: string | null;
  readonly buyerId: string | null;
  /** The members it is addressed to, and no one else; null for whoever may see the subject. */
  readonly memberIds: readonly string[] | null;
}

type NewSignal = Pick<Signal, "builderId" | "kind" | "at" | "subjectType" | "subjectId"> & Partial<Signal>;

/**
 * An expression for the `returning` of what is written: tells all processes once it is committed.
 *
 * @example
 * await tx.insert(notifications).values(rows).returning({ told: tell({ builderId, kind: "notification.sent", … }) });
 */
export function tell(signal: NewSignal): SQL<string> {
  return announce(JSON.stringify(signal));
}

/** Reads an announcement; null for what is none of ours. */
export function readSignal(text: string): Signal | null {
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const { builderId, kind, at, subjectType, subjectId, memberIds } = read;
  if (!isUuid(builderId) || typeof kind !== "string" || typeof at !== "string" || !isUuid(subjectId))
    return null;
  const id = (name: string) => (isUuid(read[name]) ? (read[name] as string) : null);
  return {
    builderId,
    kind,
    at: new Date(at),
    subjectType: String(subjectType),
    subjectId,
    tourId: id("tourId"),
    handoffId: id("handoffId"),
    buyerId: id("buyerId"),
    memberIds: Array.isArray(memberIds) ? memberIds.filter(isUuid) : null,
  };
}

const gaps = ["live.subscribed", "live.resumed"] as const;

/**
 * What a subscriber hears first, and after a gap: that anything may have changed since they last asked. From then on
 * nothing is missed.
 */
export function gap(kind: (typeof gaps)[number], builderId: string, at: Date): Signal {
  return {
    builderId,
    kind,
    at,
    subjectType: "Builder",
    subjectId: builderId,
    tourId: null,
    handoffId: null,
    buyerId: null,
    memberIds: null,
  };
}

export function isGap({ kind }: Signal): boolean {
  return gaps.some((one) => one === kind);
}
