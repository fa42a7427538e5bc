import { type PortalBuyersQuery, portalBuyersQuery } from "@baton/api-contract";
import { useDeferredValue } from "react";
import { Link, useSearchParams } from "wouter";
import { useRead } from "../data/use-read.ts";
import { Page } from "../page/page.tsx";
import { Empty, Failure, Skeleton } from "../page/states.tsx";
import { useNow } from "../session/session.tsx";
import { midWhenWords, whenWords } from "../time/words.ts";
import { awaitsOutcome, outcomeName } from "../tour/tour-state.ts";
import { contactWords } from "./contact-entry.ts";
import { zoneOf } from "./left-details.tsx";

type BuyerRowData = PortalBuyersQuery["buyers"]["nodes"][number];

const pageSize = 20;

/** Everybody the builder knows, to be found by name, phone or email. */
export function BuyersPage() {
  const [params, setParams] = useSearchParams();
  const search = params.get("search") ?? "";
  const asked = useDeferredValue(search.trim());
  const { data, error, loading, retry, fetchMore } = useRead(
    portalBuyersQuery,
    { first: pageSize, search: asked || undefined },
    { keepPrevious: true },
  );
  const buyers = data?.buyers;

  function showMore() {
    fetchMore({ after: buyers?.pageInfo.endCursor }, (before, next) => ({
      buyers: { ...next.buyers, nodes: [...before.buyers.nodes, ...next.buyers.nodes] },
    }));
  }

  return (
    <Page
      title="Buyers"
      actions={
        <Link className="button primary" href="/buyers/new">
          New buyer
        </Link>
      }
    >
      <search className="toolbar">
        <label className="inline-field grow">
          Find
          <input
            type="search"
            value={search}
            placeholder="Name, phone or email"
            onChange={({ target }) =>
              setParams(target.value ? { search: target.value } : {}, { replace: true })
            }
          />
        </label>
        <span className="muted" role="status">
          {buyers?.totalCount == null
            ? ""
            : buyers.totalCount === 1
              ? "1 buyer"
              : `${buyers.totalCount} buyers`}
        </span>
      </search>
      {error ? <Failure error={error} retry={retry} /> : null}
      {!buyers && !error ? <Skeleton lines={8} /> : null}
      {buyers?.nodes.length === 0 ? (
        <Empty title={asked ? `Nobody found for “${asked}”.` : "No buyers yet."}>
          <p>
            Somebody new on the line? <Link href="/buyers/new">Write the buyer down</Link>.
          </p>
        </Empty>
      ) : null}
      {buyers && buyers.nodes.length > 0 ? (
        <ul className="rows">
          {buyers.nodes.map((buyer) => (
            <BuyerRow key={buyer.id} buyer={buyer} />
          ))}
        </ul>
      ) : null}
      {buyers?.pageInfo.hasNextPage ? (
        <button type="button" className="button more" onClick={showMore} disabled={loading}>
          Show more buyers
        </button>
      ) : null}
    </Page>
  );
}

function BuyerRow({ buyer }: { readonly buyer: BuyerRowData }) {
  return (
    <li className="row row-buyer">
      <span className="row-main">
        <Link className="row-link" href={`/buyers/${buyer.id}`}>
          {buyer.name}
        </Link>
        <small>{buyer.source}</small>
      </span>
      <span className="row-place">{buyer.contactPoints.slice(0, 1).map(contactWords).join("")}</span>
      <span className="row-place">
        <Standing buyer={buyer} />
      </span>
    </li>
  );
}

/** The tour ahead; else the one whose outcome is still to be written; else how the last one ended; else their own words. */
function Standing({ buyer: { nextTour, latestOutcome, tours, intakes } }: { readonly buyer: BuyerRowData }) {
  const now = useNow();
  const past = tours.nodes.find((tour) => awaitsOutcome(tour, now));
  if (nextTour?.community) {
    return (
      <>
        {whenWords(nextTour.startsAt, nextTour.community.timeZone, now)}
        <small>{nextTour.community.name}</small>
      </>
    );
  }
  if (past) {
    return (
      <>
        Toured {midWhenWords(past.startsAt, past.community?.timeZone ?? "UTC", now)}
        <small>outcome due</small>
      </>
    );
  }
  if (latestOutcome) {
    return (
      <>
        {outcomeName(latestOutcome)}
        <small>after the last tour</small>
      </>
    );
  }
  const [intake] = intakes.nodes;
  if (intake) {
    return (
      <>
        Left their details
        <small>{midWhenWords(intake.receivedAt, zoneOf(intake.community), now)}</small>
      </>
    );
  }
  return <span className="muted">No tour ahead</span>;
}
