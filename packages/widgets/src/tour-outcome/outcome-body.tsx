import { handoffLiveSubscription, type TourOutcomeQuery } from "@baton/api-contract";
import type { OutcomeResult } from "@baton/playbook";
import { useEffect, useRef } from "react";
import { WarningIcon } from "../controls/icons.tsx";
import { Notice } from "../controls/notice.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { OutcomeForm } from "../outcomes/outcome-form.tsx";
import { OutcomeShown } from "../outcomes/outcome-shown.tsx";
import type { Owner } from "../outcomes/step-fields.tsx";
import { zoneOf } from "../outcomes/writing.ts";
import { Moment } from "../promises/moment.tsx";
import { useFromNow } from "../provider/connection-provider.tsx";
import { useLive } from "../provider/use-live.ts";

export type OutcomeTour = NonNullable<TourOutcomeQuery["tour"]>;

export interface OutcomeBodyProps {
  readonly tour: OutcomeTour;
  readonly viewer: Owner;
  readonly refetch: () => Promise<void>;
  readonly onRecorded: (handoffId: string, result: OutcomeResult) => void;
}

/** Whose tour it was, and what came of it: written, to be written, or why not. */
export function OutcomeBody({ tour, viewer, refetch, onRecorded }: OutcomeBodyProps) {
  const { say } = useLanguage();
  const { handoff } = tour;
  const zone = zoneOf(tour);
  const isLate = tour.timing.outcome.state === "LATE";
  const started = useFromNow((now) => now >= Date.parse(tour.startsAt));
  useRefetchOn(started, refetch);
  useLive(handoffLiveSubscription, { tourId: tour.id }, refetch);
  return (
    <>
      <header className="stack outcome-head">
        <h2 part="heading">{tour.buyer?.name ?? say("This buyer")}</h2>
        <p className="muted">
          <Moment at={tour.startsAt} zone={zone} />
          {tour.community && ` · ${tour.community.name}`}
        </p>
        {handoff && !handoff.outcome && started && tour.status !== "CANCELLED" && (
          <p className={isLate ? "small late toned" : "small"}>
            {isLate && <WarningIcon />}{" "}
            {isLate
              ? say("Was to be written by the end of the tour’s day.")
              : say("To be written by the end of the tour’s day.")}
          </p>
        )}
      </header>
      {handoff?.outcome ? (
        <OutcomeShown zone={zone} outcome={handoff.outcome} title={say("What happened at the tour")} />
      ) : handoff && started && handoff.viewerCan.recordOutcome ? (
        <OutcomeForm
          key={handoff.id}
          tour={tour}
          handoffId={handoff.id}
          content={handoff.currentVersion?.content ?? null}
          viewer={viewer}
          onRecorded={(result) => onRecorded(handoff.id, result)}
        />
      ) : (
        <NotYet tour={tour} started={started} />
      )}
    </>
  );
}

/** Why there is nothing to write here, and who to turn to. */
function NotYet({ tour, started }: { readonly tour: OutcomeTour; readonly started: boolean }) {
  const { say } = useLanguage();
  if (tour.status === "CANCELLED") {
    return (
      <Notice tone="plain" title={say("This tour was cancelled")}>
        {tour.cancellationReason}
      </Notice>
    );
  }
  if (!started) {
    return (
      <Notice tone="plain" title={say("The tour has not started yet")}>
        <Said
          text="Its outcome can be written from {when} on."
          values={{ when: <Moment at={tour.startsAt} zone={zoneOf(tour)} /> }}
        />
      </Notice>
    );
  }
  if (!tour.handoff) {
    return (
      <Notice tone="risk" title={say("No handoff has been written for this tour")}>
        {say("The outcome is written into it. Ask {name} to begin one.", {
          name: tour.bookedBy?.name ?? say("the OSC"),
        })}
      </Notice>
    );
  }
  return (
    <Notice tone="plain" title={say("The outcome is not written yet")}>
      {say("{name} writes it after the tour.", { name: tour.onsiteManager?.name ?? say("The OSM") })}
    </Notice>
  );
}

/** Who may write it is told by the server, and changes when the tour starts. */
function useRefetchOn(started: boolean, refetch: () => Promise<void>) {
  const before = useRef(started);
  useEffect(() => {
    if (before.current === started) return;
    before.current = started;
    void refetch();
  }, [started, refetch]);
}
