import { type PortalBuyerQuery, portalBuyerQuery } from "@baton/api-contract";
import { PromiseTracker } from "@baton/widgets";
import { Link } from "wouter";
import { useRead } from "../data/use-read.ts";
import { Page } from "../page/page.tsx";
import { Empty, Failure, Skeleton } from "../page/states.tsx";
import { useNow, useViewer } from "../session/session.tsx";
import { TourRow } from "../tour/tour-row.tsx";
import { BuyerTrail } from "../trail/buyer-trail.tsx";
import { BookTour } from "./book-tour.tsx";
import { BuyerData } from "./buyer-data.tsx";
import { contactWords } from "./contact-entry.ts";
import { EditBuyer } from "./edit-buyer.tsx";
import { Interactions } from "./interactions.tsx";
import { LatestOutcome } from "./latest-outcome.tsx";
import { LeftDetails } from "./left-details.tsx";

type Buyer = NonNullable<PortalBuyerQuery["buyer"]>;

/** A buyer, beginning with what happened at the last tour. */
export function BuyerPage({ id }: { readonly id: string }) {
  const { data, error, retry } = useRead(portalBuyerQuery, { id });
  const buyer = data?.buyer;
  if (buyer) return <KnownBuyer buyer={buyer} />;
  return (
    <Page title="Buyer" above={<Link href="/buyers">Buyers</Link>}>
      {data ? (
        <Empty title="This buyer does not exist, or is not yours to see.">
          <Link href="/buyers">Find another</Link>
        </Empty>
      ) : error ? (
        <Failure error={error} retry={retry} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Page>
  );
}

function KnownBuyer({ buyer }: { readonly buyer: Buyer }) {
  const now = useNow();
  // An OSM reads what the OSC writes down, and sees only a part of the record.
  const seesAll = useViewer().member.role !== "OSM";
  const writes = buyer.viewerCan.update;
  const erased = buyer.erasedAt !== null;
  const { nextTour } = buyer;
  const earlier = buyer.tours.nodes.filter(({ id }) => id !== nextTour?.id);
  return (
    <Page title={buyer.name} above={<Link href="/buyers">Buyers</Link>}>
      {erased ? (
        <p className="notice">
          This person was taken out of the record. What stays are counts and times; nothing more is written
          here.
        </p>
      ) : null}
      {buyer.latestOutcome ? <LatestOutcome outcome={buyer.latestOutcome} /> : null}
      {erased ? null : <Household buyer={buyer} />}
      <LeftDetails intakes={buyer.intakes.nodes} />
      {writes ? <EditBuyer buyer={buyer} /> : null}
      <section className="list-section">
        <h2>Next tour</h2>
        {nextTour ? (
          <ul className="rows">
            <TourRow tour={nextTour} now={now} named="day" />
          </ul>
        ) : (
          <p className="muted">None booked.</p>
        )}
        {writes ? <BookTour buyerId={buyer.id} tours={buyer.tours.nodes} open={nextTour === null} /> : null}
      </section>
      <Interactions buyerId={buyer.id} mayRecord={!erased} />
      <section className="list-section">
        <PromiseTracker owner="all" buyerId={buyer.id} />
      </section>
      {earlier.length > 0 ? (
        <section className="list-section">
          <h2>Other tours</h2>
          <ul className="rows">
            {earlier.map((tour) => (
              <TourRow key={tour.id} tour={tour} now={now} named="day" />
            ))}
          </ul>
        </section>
      ) : null}
      {seesAll ? <BuyerTrail buyerId={buyer.id} /> : null}
      <BuyerData buyer={buyer} />
    </Page>
  );
}

function Household({ buyer }: { readonly buyer: Buyer }) {
  return (
    <dl className="facts">
      {buyer.people.map((person) => (
        <div key={person.key}>
          <dt>{person.name}</dt>
          <dd>
            {[
              person.relation,
              person.decides ? "decides" : "does not decide",
              person.comesToTour ? "comes to tours" : "does not come",
            ]
              .filter(Boolean)
              .join(" · ")}
          </dd>
        </div>
      ))}
      <div>
        <dt>Reach them at</dt>
        <dd>{buyer.contactPoints.map(contactWords).join(" · ") || "Nothing written down"}</dd>
      </div>
      {buyer.source ? (
        <div>
          <dt>Came from</dt>
          <dd>{buyer.source}</dd>
        </div>
      ) : null}
      {buyer.externalIds.map(({ system, value }) => (
        <div key={`${system} ${value}`}>
          <dt>{system}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
