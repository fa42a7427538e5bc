import { randomUUID } from "node:crypto";
import { bookTour, createBuyer, type Operation, openOperation, type Waker } from "@baton/api";
import { type Database, notifications } from "@baton/database";
import { aBuilder, type SeededBuilder } from "@baton/testing";
import { asc } from "drizzle-orm";

/** A Wednesday at 15:00 in Texas, and the Saturday after at 11:00. */
export const wednesday = new Date("2026-11-25T21:00:00Z");
export const saturday = new Date("2026-11-28T17:00:00Z");

/** One builder with one of each role, and a clock. */
export interface House {
  readonly builder: SeededBuilder;
  now: Date;
  /** Does something as a member, and has looked at what it changes. */
  act<T>(member: string, work: (operation: Operation) => Promise<T>): Promise<T>;
  /** A new buyer's tour, booked by Nora for Mark. */
  book(startsAt: Date): Promise<string>;
  /** "DELIVERY REMINDER Nora", in the order in which they were told. */
  told(): Promise<readonly string[]>;
}

export async function openHouse(database: Database, wake: () => Waker): Promise<House> {
  const builder = await aBuilder("Juniper Homes")
    .community("Cedar Park")
    .member("Nora", "OSC")
    .member("Mark", "OSM", { serves: ["Cedar Park"] })
    .member("Sam", "SALES_MANAGER")
    .into(database);
  const names = ["Nora", "Mark", "Sam"];
  const house: House = {
    builder,
    now: wednesday,
    act: (member, work) =>
      database.withTenant({ builderId: builder.id }, async (tx) => {
        const memberId = builder.uuid(member);
        const operation = await openOperation({ tx, memberId, now: house.now, newId: randomUUID });
        const done = await work(operation);
        const woken = [...operation.woken].map((buyerId) => ({ builderId: builder.id, buyerId }));
        await wake()(tx, woken);
        return done;
      }),
    book: (startsAt) =>
      house.act("Nora", async (osc) => {
        const people = [{ key: "1", name: "Dana Herrera", relation: "", decides: true, comesToTour: true }];
        const buyer = must(
          await createBuyer(osc, { people, contactPoints: [], externalIds: [], source: "" }),
        );
        const place = { communityId: builder.uuid("Cedar Park"), onsiteManagerId: builder.uuid("Mark") };
        return must(await bookTour(osc, { buyerId: buyer, ...place, startsAt }));
      }),
    told: () =>
      database.withTenant({ builderId: builder.id }, async (tx) => {
        const rows = await tx
          .select()
          .from(notifications)
          .orderBy(asc(notifications.at), asc(notifications.id));
        const nameOf = (id: string) => names.find((name) => builder.uuid(name) === id);
        return rows.map(({ rule, stage, memberId }) => `${rule} ${stage} ${nameOf(memberId)}`);
      }),
  };
  return house;
}

/** @throws Error when the use case refused */
export function must<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusal: { readonly message: string } },
): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${result.refusal.message}`);
}
