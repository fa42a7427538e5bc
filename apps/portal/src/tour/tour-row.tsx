import { Link } from "wouter";
import { Tag } from "../page/tag.tsx";
import { dayWords, timeWords } from "../time/words.ts";
import { type TourSummary, tagsOf } from "./tour-state.ts";

interface TourRowProps {
  readonly tour: TourSummary;
  readonly now: Date;
  /** On a buyer's page the day matters and the buyer is known; on a day's page it is the other way round. */
  readonly named: "buyer" | "day";
}

/** One tour in a list; the whole row leads to it. */
export function TourRow({ tour, now, named }: TourRowProps) {
  const zone = tour.community?.timeZone ?? "UTC";
  return (
    <li className="row">
      <span className="row-time">
        <time dateTime={tour.startsAt}>{timeWords(tour.startsAt, zone)}</time>
        <small>{zoneWords(tour.startsAt, zone)}</small>
      </span>
      <span className="row-main">
        <Link className="row-link" href={`/tours/${tour.id}`}>
          {named === "buyer" ? (tour.buyer?.name ?? "Tour") : dayWords(tour.startsAt, zone)}
        </Link>
        <small>{tour.visit === "BE_BACK" ? "Be-back" : "First visit"}</small>
      </span>
      <span className="row-place">
        {tour.community?.name}
        <small>{tour.onsiteManager?.name ?? "No OSM"}</small>
      </span>
      <span className="row-tags">
        {tagsOf(tour, now).map(({ key, tone, words, title }) => (
          <Tag key={key} tone={tone} title={title}>
            {words}
          </Tag>
        ))}
      </span>
    </li>
  );
}

/** "CST" */
function zoneWords(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "short" }).formatToParts(
    new Date(instant),
  );
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}
