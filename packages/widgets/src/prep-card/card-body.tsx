import { useEffect, useMemo, useRef, useState } from "react";
import { LiveRegion } from "../controls/live-region.tsx";
import { Notice } from "../controls/notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { isSettlement } from "../promises/promise.ts";
import type { SettleActionsProps } from "../promises/settle-actions.tsx";
import { useFromNow } from "../provider/connection-provider.tsx";
import { Actions } from "./actions.tsx";
import { briefOf, type CardTour, lastReadBy, phaseAt, promisesFor, zoneOfTour } from "./card.ts";
import { CardFoot } from "./card-foot.tsx";
import { CardHead } from "./card-head.tsx";
import { CardPromise } from "./card-promise.tsx";
import { Known } from "./known.tsx";
import {
  fetchAhead,
  History,
  NotDelivered,
  OutcomeShown,
  Questions,
  SendBack,
  SyncSummaries,
  Turns,
} from "./on-demand.ts";
import type { PrepCardProps, PrepCardSubmittedDetail } from "./prep-card.tsx";
import { SixtySeconds } from "./sixty-seconds.tsx";

export interface CardBodyProps {
  readonly tour: CardTour;
  readonly viewer: { readonly id: string; readonly name: string };
  readonly refetch: () => Promise<void>;
  readonly events: PrepCardProps;
}

/** The card, in the order in which there is time to read it. */
export function CardBody({ tour, viewer, refetch, events }: CardBodyProps) {
  const viewerId = viewer.id;
  const { say } = useLanguage();
  const phase = useFromNow((now) => phaseAt(now, tour));
  useRefetchOn(phase, refetch);
  useEffect(() => void fetchAhead(), []);
  const { handoff } = tour;
  const version = handoff?.currentVersion ?? null;
  const brief = useMemo(() => version && briefOf(version, zoneOfTour(tour)), [version, tour]);
  const { beforeTour, later } = promisesFor(tour, promisesOf(tour));
  const readAt = version && lastReadBy(version, viewerId);
  const { announcement, onEnded, onDone, root } = useOutcomes(events);
  const cancelled = tour.status === "CANCELLED";
  const earlier = tour.buyer?.latestOutcome;
  const zone = zoneOfTour(tour);
  const isAhead = phase === "early" || phase === "read-window";

  const promiseList = (promises: typeof beforeTour) =>
    promises.length > 0 && (
      <ul className="card-promises">
        {promises.map((promise) => (
          <CardPromise
            key={promise.id}
            promise={promise}
            viewerId={viewerId}
            tour={tour}
            isNew={readAt !== null && Date.parse(promise.madeAt) > readAt}
            onEnded={onEnded}
          />
        ))}
      </ul>
    );

  return (
    <div ref={root}>
      <CardHead tour={tour} version={version} brief={brief} viewerId={viewerId} />
      {cancelled && (
        <Notice tone="plain" title={say("This tour was cancelled")}>
          {tour.cancellationReason}
        </Notice>
      )}
      {handoff?.outcome && (
        <OutcomeShown zone={zone} outcome={handoff.outcome} title={say("What happened at the tour")} />
      )}
      {handoff && version && !cancelled && (
        <Turns tour={tour} handoff={handoff} version={version} viewerId={viewerId} isAhead={isAhead} />
      )}
      {!handoff?.outcome && earlier && (
        <OutcomeShown zone={zone} outcome={earlier} title={say("What happened last time")} isEarlier />
      )}
      {handoff && <SyncSummaries handoff={handoff} zone={zone} />}
      {!version && !cancelled && <NotDelivered tour={tour} viewerId={viewerId} />}
      {handoff && version && brief ? (
        <>
          <SixtySeconds brief={brief}>
            {promiseList(beforeTour)}
            <Actions tour={tour} handoff={handoff} version={version} viewerId={viewerId} />
          </SixtySeconds>
          <Known brief={brief} />
        </>
      ) : (
        beforeTour.length > 0 && (
          <section
            className="stack band card-sixty"
            part="section"
            aria-label={say("Promises due before the tour")}
          >
            <h3 part="heading">{say("Promised before the tour")}</h3>
            {promiseList(beforeTour)}
          </section>
        )
      )}
      <History
        tour={tour}
        interactions={version ? version.content.history.interactions : (tour.buyer?.interactions.nodes ?? [])}
        brief={brief}
      >
        {later.length > 0 && <h3 part="heading">{say("Promised for later")}</h3>}
        {promiseList(later)}
      </History>
      <Questions
        tour={tour}
        phase={phase}
        contact={version?.deliveredBy ?? tour.bookedBy}
        viewerId={viewerId}
        refetch={refetch}
      />
      {handoff?.viewerCan.return && version && (
        <SendBack handoff={handoff} version={version} onReturned={() => onDone("returned", handoff.id)} />
      )}
      {handoff && version && !cancelled && (
        <CardFoot
          tour={tour}
          handoff={handoff}
          version={version}
          phase={phase}
          viewer={viewer}
          onDone={(kind) => onDone(kind, handoff.id)}
        />
      )}
      <LiveRegion message={say(announcement)} />
    </div>
  );
}

function promisesOf(tour: CardTour) {
  return tour.handoff?.commitments ?? tour.buyer?.commitments.nodes ?? [];
}

/** What the reader may do, and what the timing says, changes at fixed moments: ask again when one has passed. */
function useRefetchOn(phase: string, refetch: () => Promise<void>) {
  const first = useRef(phase);
  useEffect(() => {
    if (first.current === phase) return;
    first.current = phase;
    void refetch();
  }, [phase, refetch]);
}

const doneWords = {
  acknowledged: "Marked as read.",
  outcome: "The outcome is saved.",
  returned: "Sent back to the OSC.",
  reviewed: "Your answer to the read-back is saved.",
  kept: "Promise marked kept.",
} as const;

/** Says what was done, tells the host, and moves focus to where the result stands as soon as it is on screen. */
function useOutcomes(events: PrepCardProps) {
  const root = useRef<HTMLDivElement>(null);
  const [announcement, setAnnouncement] = useState("");
  const [goTo, setGoTo] = useState<string | null>(null);

  useEffect(() => {
    const result = goTo && root.current?.querySelector<HTMLElement>(goTo);
    if (!result) return;
    result.focus();
    setGoTo(null);
  });

  const onEnded: SettleActionsProps["onEnded"] = (promise, how, settled) => {
    setAnnouncement(settled.kind === "gone" ? settled.message : doneWords.kept);
    if (settled.kind === "done" && isSettlement(how))
      events.onChange?.({ commitmentId: promise.id, status: how });
  };
  const onDone = (kind: PrepCardSubmittedDetail["kind"], handoffId: string) => {
    setAnnouncement(doneWords[kind]);
    setGoTo(kind === "outcome" ? ".card-outcome" : kind === "returned" ? "[part=title]" : ".card-read");
    events.onSubmitted?.({ kind, handoffId });
  };
  return { root, announcement, onEnded, onDone };
}
