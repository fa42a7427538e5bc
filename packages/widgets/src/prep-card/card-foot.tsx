import { useEffect } from "react";
import type { CardBrief, CardHandoff, CardTour, CardVersion, Phase } from "./card.ts";
import { OutcomeForm } from "./on-demand.ts";
import { ReadBack } from "./read-back.tsx";
import { ReadBackShown } from "./read-back-shown.tsx";

export interface CardFootProps {
  readonly tour: CardTour;
  readonly handoff: CardHandoff;
  readonly version: CardVersion;
  readonly brief: CardBrief;
  readonly phase: Phase;
  readonly viewerId: string;
  readonly onDone: (kind: "acknowledged" | "outcome") => void;
}

/** What there is to do now: read back before the tour, write the outcome from its start on. */
export function CardFoot({ tour, handoff, version, brief, phase, viewerId, onDone }: CardFootProps) {
  useEffect(() => void OutcomeForm.ahead(), []);
  const started = phase === "started" || phase === "over";
  if (started && handoff.viewerCan.recordOutcome && !handoff.outcome) {
    return (
      <>
        <ReadBackShown tour={tour} version={version} />
        <OutcomeForm tour={tour} handoff={handoff} brief={brief} onRecorded={() => onDone("outcome")} />
      </>
    );
  }
  if (handoff.viewerCan.acknowledge && !started && isReadDue(tour, version, phase)) {
    return (
      <ReadBack
        tour={tour}
        handoff={handoff}
        version={version}
        phase={phase}
        viewerId={viewerId}
        onRead={() => onDone("acknowledged")}
      />
    );
  }
  return <ReadBackShown tour={tour} version={version} />;
}

/** Unread, or read so early that it is to be gone over again now. */
function isReadDue(tour: CardTour, version: CardVersion, phase: Phase): boolean {
  if (version.receipts.length === 0) return true;
  return phase === "read-window" && tour.timing.read.state === "READ_EARLY";
}
