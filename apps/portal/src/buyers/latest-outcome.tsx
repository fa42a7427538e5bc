import type { HandoffField, PortalBuyerQuery } from "@baton/api-contract";
import { Link } from "wouter";
import { useNow } from "../session/session.tsx";
import { midWhenWords } from "../time/words.ts";
import { outcomeName } from "../tour/tour-state.ts";

type Outcome = NonNullable<NonNullable<PortalBuyerQuery["buyer"]>["latestOutcome"]>;

/** The first thing whoever follows up has to know. */
export function LatestOutcome({ outcome }: { readonly outcome: Outcome }) {
  const now = useNow();
  const tour = outcome.handoff?.tour;
  const zone = tour?.community?.timeZone ?? "UTC";
  return (
    <section className="outcome" aria-labelledby="latest-outcome">
      <h2 id="latest-outcome">After the last tour: {outcomeName(outcome).toLowerCase()}</h2>
      <p>{outcome.summary}</p>
      {outcome.nextStep ? (
        <p>
          <strong>Next:</strong> {outcome.nextStep.words}
        </p>
      ) : null}
      {outcome.askedAgain.length > 0 ? (
        <p>
          <strong>Asked again at the tour:</strong> {outcome.askedAgain.map(fieldWords).join(", ")}
        </p>
      ) : null}
      <p className="muted">
        {outcome.recordedBy?.name}, {midWhenWords(outcome.recordedAt, zone, now)}
        {tour ? (
          <>
            {" · "}
            <Link href={`/tours/${tour.id}`}>
              {tour.community?.name} tour of {midWhenWords(tour.startsAt, zone, now)}
            </Link>
          </>
        ) : null}
      </p>
    </section>
  );
}

/** MUST_HAVES: "must haves" */
function fieldWords(field: HandoffField): string {
  return field.toLowerCase().replaceAll("_", " ");
}
