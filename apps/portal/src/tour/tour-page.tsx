import { type PortalTourQuery, portalTourQuery } from "@baton/api-contract";
import { ClarificationThread, HandoffForm, PrepCard, TourOutcome } from "@baton/widgets";
import { Link, useSearchParams } from "wouter";
import { useRead } from "../data/use-read.ts";
import { Page } from "../page/page.tsx";
import { Empty, Failure, Skeleton } from "../page/states.tsx";
import { Tag } from "../page/tag.tsx";
import { useNow } from "../session/session.tsx";
import { dayWords, timeWords, whenWords } from "../time/words.ts";
import { dayIn } from "../time/zone.ts";
import { HandoffTrail } from "../trail/handoff-trail.tsx";
import { ChangeTour } from "./change-tour.tsx";
import { tagsOf } from "./tour-state.ts";

type Tour = NonNullable<PortalTourQuery["tour"]>;

/** One tour: the handoff form for those who write it, the prep card for those who read it, the outcome for all. */
export function TourPage({ id }: { readonly id: string }) {
  const { data, error, retry } = useRead(portalTourQuery, { id });
  const tour = data?.tour;
  if (tour) return <KnownTour tour={tour} changed={retry} />;
  return (
    <Page title="Tour">
      {data ? (
        <Empty title="This tour does not exist, or is not yours to see.">
          <Link href="/tours">Go to today’s tours</Link>
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
  const views = viewsOf(writes, tour.handoff !== null);
  const asked = params.get("view");
  const view = views.find(([name]) => name === asked)?.[0] ?? views[0]?.[0] ?? "card";
  // The others say whose tour it is themselves.
  const isNamed = view !== "form" && view !== "trail";

  return (
    <Page
      title={tour.buyer?.name ?? "Tour"}
      titleHidden={isNamed}
      above={
        <Link href={day === dayIn(zone, now) ? "/tours" : `/tours/on/${day}`}>
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
      {isNamed ? null : <TourLine tour={tour} />}
      {tour.status === "CANCELLED" ? <p className="muted">Cancelled: {tour.cancellationReason}</p> : null}
      <fieldset className="views">
        <legend className="visually-hidden">Show</legend>
        {views.map(([each, name]) => (
          <label key={each}>
            <input
              type="radio"
              name="view"
              checked={each === view}
              onChange={() => setParams({ view: each })}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      {view === "form" ? <HandoffForm tourId={tour.id} onSubmitted={changed} /> : null}
      {view === "card" ? <PrepCard tourId={tour.id} onSubmitted={changed} /> : null}
      {view === "questions" ? <ClarificationThread tourId={tour.id} /> : null}
      {view === "trail" && tour.handoff ? <HandoffTrail handoffId={tour.handoff.id} zone={zone} /> : null}
      {view === "outcome" ? <TourOutcome tourId={tour.id} onSubmitted={changed} /> : null}
    </Page>
  );
}

/** The first is shown where nothing else was asked for. */
function viewsOf(writes: boolean, begun: boolean): readonly (readonly [view: string, name: string])[] {
  const read = [
    ["card", "Prep card"],
    ["questions", "Questions"],
    ["outcome", "Outcome"],
    ...(begun ? ([["trail", "Trail"]] as const) : []),
  ] as const;
  return writes ? [["form", "Handoff"], ...read] : read;
}

/** When, where and who; not above what says so itself: the card needs the first screen. */
function TourLine({ tour }: { readonly tour: Tour }) {
  const now = useNow();
  const zone = tour.community?.timeZone ?? "UTC";
  return (
    <p className="tour-line">
      <span>
        <strong>{whenWords(tour.startsAt, zone, now)}</strong> – {timeWords(tour.endsAt, zone)},{" "}
        {tour.community?.name} time · {tour.onsiteManager?.name ?? "no OSM"} ·{" "}
        {tour.visit === "BE_BACK" ? "be-back" : "first visit"}
      </span>
      {tagsOf(tour, now).map(({ key, tone, words, title }) => (
        <Tag key={key} tone={tone} title={title}>
          {words}
        </Tag>
      ))}
    </p>
  );
}
