import type { CardHandoff, CardTour, CardVersion, Phase } from "./card.ts";
import { OutcomeForm } from "./on-demand.ts";
import { ReadBack } from "./read-back.tsx";
import { ReadBackShown } from "./read-back-shown.tsx";

export interface CardFootProps {
  readonly tour: CardTour;
  readonly handoff: CardHandoff;
  readonly version: CardVersion;
  readonly phase: Phase;
  readonly viewer: { readonly id: string; readonly name: string };
  readonly onDone: (kind: "acknowledged" | "outcome" | "reviewed") => void;
}

/** What there is to do now: read back before the tour, write the outcome from its start on. */
export function CardFoot({ tour, handoff, version, phase, viewer, onDone }: CardFootProps) {
  const shown = (
    <ReadBackShown tour={tour} handoff={handoff} version={version} onReviewed={() => onDone("reviewed")} />
  );
  const started = phase === "started" || phase === "over";
  if (started && handoff.viewerCan.recordOutcome && !handoff.outcome) {
    return (
      <>
        {shown}
        <OutcomeForm
          tour={tour}
          handoff={handoff}
          version={version}
          viewer={viewer}
          onRecorded={() => onDone("outcome")}
        />
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
        viewerId={viewer.id}
        onRead={() => onDone("acknowledged")}
      />
    );
  }
  return shown;
}

/** Unread, read otherwise than it was meant, or read so early that it is to be gone over again now. */
function isReadDue(tour: CardTour, version: CardVersion, phase: Phase): boolean {
  const last = version.receipts.at(-1);
  if (!last || last.review?.verdict === "CORRECTED") return true;
  return phase === "read-window" && tour.timing.read.state === "READ_EARLY";
}
