import {
  type PortalTourSummaryFragment,
  portalCommunitiesQuery,
  portalTourBookMutation,
  type TourVisit,
} from "@baton/api-contract";
import { zonedInstant } from "@baton/playbook";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { useRead } from "../data/use-read.ts";
import { useWrite } from "../data/use-write.ts";
import { Field } from "../forms/field.tsx";
import { Refusals } from "../forms/refusals.tsx";
import { useNow } from "../session/session.tsx";
import { dayIn } from "../time/zone.ts";
import { awaitsOutcome } from "../tour/tour-state.ts";

interface BookTourProps {
  readonly buyerId: string;
  /** The buyer's tours, latest first: the next is likely with the same people. */
  readonly tours: readonly PortalTourSummaryFragment[];
}

/** Books a tour in the sales center's own time and goes on to its handoff, to be begun the same day. */
export function BookTour({ open, ...props }: BookTourProps & { readonly open: boolean }) {
  return (
    <details className="book" open={open}>
      <summary>Book a tour</summary>
      <BookTourForm {...props} />
    </details>
  );
}

function BookTourForm({ buyerId, tours }: BookTourProps) {
  const now = useNow();
  const [, go] = useLocation();
  const communities = useRead(portalCommunitiesQuery, {}).data?.communities.nodes ?? [];
  const [last] = tours;
  const [communityId, setCommunityId] = useState(last?.community?.id ?? "");
  const [problem, setProblem] = useState<string>();
  const { write, busy, refusals } = useWrite(portalTourBookMutation, "tourBook");
  const community = communities.find(({ id }) => id === communityId);
  const hasToured = tours.some((tour) => tour.status === "COMPLETED" || awaitsOutcome(tour, now));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!community) return;
    const form = new FormData(event.currentTarget);
    const startsAt = zonedInstant(String(form.get("day")), String(form.get("time")), community.timeZone);
    setProblem(startsAt.ok ? undefined : startsAt.refusal.message);
    if (!startsAt.ok) return;
    const booked = await write({
      buyerId,
      communityId,
      onsiteManagerId: String(form.get("osm")),
      startsAt: startsAt.value.toISOString(),
      visit: String(form.get("visit")) as TourVisit,
    });
    if (booked?.tour) go(`/tours/${booked.tour.id}`);
  }

  return (
    <form className="book-form" aria-label="Book a tour" onSubmit={submit}>
      <Refusals refusals={refusals} />
      <Field label="Community">
        <select value={communityId} onChange={({ target }) => setCommunityId(target.value)} required>
          <option value="">Choose</option>
          {communities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Onsite sales manager">
        <select
          key={community?.id}
          name="osm"
          defaultValue={last?.onsiteManager?.id}
          required
          disabled={!community}
        >
          {community?.onsiteManagers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Day" problem={problem}>
        <input name="day" type="date" min={dayIn(community?.timeZone ?? "America/Chicago", now)} required />
      </Field>
      <Field label={community ? `Start, ${community.name} time` : "Start"}>
        <input name="time" type="time" step="900" defaultValue="11:00" required />
      </Field>
      <Field label="Visit">
        <select name="visit" defaultValue={hasToured ? "BE_BACK" : "FIRST_VISIT"}>
          <option value="FIRST_VISIT">First visit</option>
          <option value="BE_BACK">Be-back</option>
        </select>
      </Field>
      <button type="submit" className="button primary" disabled={busy}>
        Book the tour
      </button>
    </form>
  );
}
