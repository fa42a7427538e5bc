import type { PortalBuyerQuery } from "@baton/api-contract";
import { TourOutcome } from "@baton/widgets";
import { Link } from "wouter";
import { useNow } from "../session/session.tsx";
import { midWhenWords } from "../time/words.ts";
import { outcomeName } from "../tour/tour-state.ts";

type Outcome = NonNullable<NonNullable<PortalBuyerQuery["buyer"]>["latestOutcome"]>;

/** The first thing whoever follows up has to know, and where they ask the buyer how it was. */
export function LatestOutcome({ outcome }: { readonly outcome: Outcome }) {
  const now = useNow();
  const tour = outcome.handoff?.tour;
  return (
    <section className="list-section" aria-labelledby="latest-outcome">
      <h2 id="latest-outcome">After the last tour: {outcomeName(outcome).toLowerCase()}</h2>
      {tour ? (
        <>
          <TourOutcome tourId={tour.id} />
          <p className="muted">
            <Link href={`/tours/${tour.id}`}>
              {tour.community?.name} tour of{" "}
              {midWhenWords(tour.startsAt, tour.community?.timeZone ?? "UTC", now)}
            </Link>
          </p>
        </>
      ) : (
        <p>{outcome.summary}</p>
      )}
    </section>
  );
}
