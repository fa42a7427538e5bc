import { randomUUID } from "node:crypto";
import {
  clarifications,
  followUps,
  handoffReceipts,
  handoffReturns,
  handoffs,
  onCalls,
  readBackReviews,
} from "@baton/database";
import type { SeededBuilder } from "@baton/testing";
import { eq } from "drizzle-orm";
import type { World } from "./world.ts";

/** Writes what a day is made of straight into the tables, as the other parts of the API would have. */
export function dayLife({ database }: World, builder: SeededBuilder) {
  const builderId = builder.id;
  const run = <T>(work: Parameters<typeof database.withTenant<T>>[1]) =>
    database.withTenant({ builderId }, work);
  return {
    async returned(handoffId: string, at: Date): Promise<void> {
      await run(async (tx) => {
        await tx.update(handoffs).set({ status: "RETURNED" }).where(eq(handoffs.id, handoffId));
        await tx.insert(handoffReturns).values({
          builderId,
          id: randomUUID(),
          handoffId,
          versionNumber: 1,
          reason: "UNCLEAR",
          words: "Which of the two plans?",
          returnedAt: at,
          returnedById: builder.uuid("Mark"),
        });
      });
    },
    async asked(
      handoffId: string,
      at: Date,
      answer?: { readonly at: Date; readonly by: string },
    ): Promise<string> {
      const id = randomUUID();
      const answered = answer && {
        answer: "On the ground floor",
        answeredAt: answer.at,
        answeredById: builder.uuid(answer.by),
      };
      const question = {
        question: "Where is the bedroom to be?",
        askedAt: at,
        askedById: builder.uuid("Mark"),
      };
      await run((tx) =>
        tx.insert(clarifications).values({ builderId, id, handoffId, ...question, ...answered }),
      );
      return id;
    },
    async reviewed(handoffId: string, at: Date, correction: string | null): Promise<void> {
      await run(async (tx) => {
        const [receipt] = await tx
          .select({ id: handoffReceipts.id })
          .from(handoffReceipts)
          .where(eq(handoffReceipts.handoffId, handoffId));
        await tx.insert(readBackReviews).values({
          builderId,
          id: randomUUID(),
          receiptId: receipt?.id ?? "",
          verdict: correction === null ? "CONFIRMED" : "CORRECTED",
          correction,
          reviewedAt: at,
          reviewedById: builder.uuid("Nora"),
        });
      });
    },
    async followedUp(handoffId: string, createdAt: Date, answeredAt: Date): Promise<void> {
      await run((tx) =>
        tx.insert(followUps).values({
          builderId,
          id: randomUUID(),
          handoffId,
          secretHash: randomUUID(),
          createdAt,
          createdById: builder.uuid("Mark"),
          expiresAt: new Date(createdAt.getTime() + 7 * 86_400_000),
          answeredAt,
          hadToRepeat: true,
          comment: "The budget, twice",
        }),
      );
    },
    async covered(member: string, coveredBy: string, isOnCall: boolean): Promise<void> {
      const row = { isOnCall, until: null, coveredById: builder.uuid(coveredBy), changedAt: new Date(0) };
      await run((tx) => tx.insert(onCalls).values({ builderId, memberId: builder.uuid(member), ...row }));
    },
  };
}
