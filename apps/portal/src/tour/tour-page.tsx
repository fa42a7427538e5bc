import { type PortalTourQuery, portalTourQuery } from "@baton/api-contract";
import { HandoffForm, PrepCard } from "@baton/widgets";
import { Link, useSearchParams } from "wouter";
import { useRead } from "../data/use-read.ts";
import { Page } from "../page/page.tsx";
import { Empty, Failure, Skeleton } from "../page/states.tsx";
import { Tag } from "../page/tag.tsx";
import { useNow } from "../session/session.tsx";
import { dayWords, timeWords, whenWords } from "../time/words.ts";
import { dayIn } from "../time/zone.ts";
import { ChangeTour } from "./change-tour.tsx";
import { tagsOf } from "./tour-state.ts";

type Tour = NonNullable<PortalTourQuery["tour"]>;

/** One tour: the handoff form for those who write it, the prep card for those who read it. */
export function TourPage({ id }: { readonly id: string }) {
  const { data, error, retry } = useRead(portalTourQuery, { id });
  const tour = data?.tour;
  if (tour) return <KnownTour tour={tour} changed={retry} />;
  return (
    <Page title="Tour">
      {data ? (
        <Empty title="This tour does not exist, or is not yours to see.">
          <Link href="/">Go to today’s tours</Link>
        </Empty>
      ) : error ? (
        <Failure error={error} retry={retry} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Page>
  );
}

function KnownTour({ tour, changed }: { readonly tour: Tour; readonly changed: () => void }) {
  const now = useNow();
  const [params, setParams] = useSearchParams();
  const zone = tour.community?.timeZone ?? "UTC";
  const day = dayIn(zone, tour.startsAt);
  const writes = tour.viewerCan.writeHandoff;
  const showsCard = !writes || params.get("view") === "card";

  return (
    <Page
      title={tour.buyer?.name ?? "Tour"}
      titleHidden={showsCard}
      above={
        <Link href={day === dayIn(zone, now) ? "/" : `/day/${day}`}>
          Tours of {dayWords(tour.startsAt, zone)}
        </Link>
      }
      actions={
        <>
          {tour.buyer ? (
            <Link className="button" href={`/buyers/${tour.buyer.id}`}>
              Open the buyer
            </Link>
          ) : null}
          <ChangeTour tour={tour} />
        </>
      }
    >
      {showsCard ? null : <TourLine tour={tour} />}
      {tour.status === "CANCELLED" ? <p className="muted">Cancelled: {tour.cancellationReason}</p> : null}
      {writes ? (
        <fieldset className="views">
          <legend className="visually-hidden">Show</legend>
          {[
            ["form", "Handoff"],
            ["card", "Prep card"],
          ].map(([view = "form", name]) => (
            <label key={view}>
              <input
                type="radio"
                name="view"
                checked={(view === "card") === showsCard}
                onChange={() => setParams(view === "card" ? { view } : {})}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {showsCard ? (
        <PrepCard tourId={tour.id} onSubmitted={changed} />
      ) : (
        <HandoffForm tourId={tour.id} onSubmitted={changed} />
      )}
    </Page>
  );
}

/** When, where and who; not above the card, which says so itself and needs the first screen. */
function TourLine({ tour }: { readonly tour: Tour }) {
  const now = useNow();
  const zone = tour.community?.timeZone ?? "UTC";
  return (
    <p className="tour-line">
      <strong>{whenWords(tour.startsAt, zone, now)}</strong> – {timeWords(tour.endsAt, zone)},{" "}
      {tour.community?.name} time · {tour.onsiteManager?.name ?? "no OSM"} ·{" "}
      {tour.visit === "BE_BACK" ? "be-back" : "first visit"}
      {tagsOf(tour, now).map(({ key, tone, words, title }) => (
        <Tag key={key} tone={tone} title={title}>
          {words}
        </Tag>
      ))}
    </p>
  );
}
