import { portalBuyerTrailQuery } from "@baton/api-contract";
import { useState } from "react";
import { useRead } from "../data/use-read.ts";
import { officeTime, officeZone } from "../time/zone.ts";
import { join } from "./join.ts";
import { Trail } from "./trail.tsx";

/** Everything that happened to one buyer's record; asked for when it is opened. */
export function BuyerTrail({ buyerId }: { readonly buyerId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="list-section">
      <details className="book" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Trail: every change of this record</summary>
        {open ? <Opened buyerId={buyerId} /> : null}
      </details>
    </section>
  );
}

function Opened({ buyerId }: { readonly buyerId: string }) {
  const { data, error, loading, retry, fetchMore } = useRead(portalBuyerTrailQuery, {
    id: buyerId,
    first: 20,
  });
  const trail = data?.buyer?.trail ?? undefined;
  const showMore = () =>
    fetchMore({ after: trail?.pageInfo.endCursor }, (before, next) =>
      before.buyer?.trail && next.buyer?.trail
        ? { buyer: { ...before.buyer, trail: join(before.buyer.trail, next.buyer.trail) } }
        : before,
    );
  return (
    <>
      <p className="muted">{officeTime}</p>
      <Trail {...{ trail, error, loading, retry, showMore }} zone={officeZone} />
    </>
  );
}
