import { portalCommunitiesQuery } from "@baton/api-contract";
import { Link, useLocation, useSearchParams } from "wouter";
import { useRead } from "../data/use-read.ts";
import { Page } from "../page/page.tsx";
import { Empty, Failure, Skeleton } from "../page/states.tsx";
import { useNow } from "../session/session.tsx";
import { longDayWords } from "../time/words.ts";
import { dayIn, isDay, type LocalDate, moveDay } from "../time/zone.ts";
import { TourRow } from "../tour/tour-row.tsx";
import { needsAttention, type TourSummary } from "../tour/tour-state.ts";
import { useDay } from "./use-day.ts";

/** Where "today" is decided while all communities are shown together. */
const homeZone = "America/Chicago";

/** The tours of one day, each in its own community's day; what has to be saved now stands first. */
export function ToursPage({ day: asked }: { readonly day?: string }) {
  const now = useNow();
  const [, go] = useLocation();
  const [params, setParams] = useSearchParams();
  const communities = useRead(portalCommunitiesQuery, {});
  const all = communities.data?.communities.nodes ?? [];
  const community = all.find(({ id }) => id === params.get("community"));
  const today = dayIn(community?.timeZone ?? homeZone, now);
  const day = isDay(asked) ? asked : today;
  const link = (to: LocalDate) =>
    `${to === today ? "/tours" : `/tours/on/${to}`}${params.size > 0 ? `?${params}` : ""}`;

  return (
    <Page
      title={day === today ? "Today’s tours" : longDayWords(day)}
      above={day === today ? longDayWords(day) : <Link href={link(today)}>Back to today</Link>}
    >
      <div className="toolbar">
        <nav className="day-nav" aria-label="Day">
          <Link className="button" href={link(moveDay(day, -1))}>
            <span aria-hidden="true">‹</span>
            <span className="visually-hidden">Day before</span>
          </Link>
          <label>
            <span className="visually-hidden">Show the tours of</span>
            <input
              type="date"
              value={day}
              onChange={({ target }) => isDay(target.value) && go(link(target.value))}
            />
          </label>
          <Link className="button" href={link(moveDay(day, 1))}>
            <span aria-hidden="true">›</span>
            <span className="visually-hidden">Day after</span>
          </Link>
        </nav>
        <label className="inline-field">
          Community
          <select
            value={community?.id ?? ""}
            onChange={({ target }) => setParams(target.value ? { community: target.value } : {})}
          >
            <option value="">All</option>
            {all.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {communities.error && !communities.data ? (
        <Failure error={communities.error} retry={communities.retry} />
      ) : communities.data ? (
        <Tours day={day} communities={community ? [community] : all} now={now} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

interface ToursProps {
  readonly day: LocalDate;
  readonly communities: readonly { readonly id: string; readonly timeZone: string }[];
  readonly now: Date;
}

function Tours({ day, communities, now }: ToursProps) {
  const { tours, error, loading, retry, more } = useDay(day, communities);
  if (!tours) return error ? <Failure error={error} retry={retry} /> : <Skeleton lines={8} />;
  if (tours.length === 0 && !more) {
    return (
      <Empty title="No tours on this day.">
        <p>
          To book one, open the buyer under <Link href="/buyers">Buyers</Link>.
        </p>
      </Empty>
    );
  }
  const pressing = tours.filter((tour) => needsAttention(tour, now));
  const others = tours.filter((tour) => !needsAttention(tour, now));
  return (
    <>
      {error ? <Failure error={error} retry={retry} /> : null}
      <TourList title="Needs attention" tours={pressing} now={now} />
      <TourList
        title={pressing.length > 0 ? "The rest of the day" : "All is prepared"}
        tours={others}
        now={now}
      />
      {more ? (
        <button type="button" className="button more" onClick={more} disabled={loading}>
          Show more tours
        </button>
      ) : null}
    </>
  );
}

function TourList({ title, tours, now }: { title: string; tours: readonly TourSummary[]; now: Date }) {
  if (tours.length === 0) return null;
  return (
    <section className="list-section">
      <h2>
        {title} <span className="count">{tours.length}</span>
      </h2>
      <ul className="rows">
        {tours.map((tour) => (
          <TourRow key={tour.id} tour={tour} now={now} named="buyer" />
        ))}
      </ul>
    </section>
  );
}
