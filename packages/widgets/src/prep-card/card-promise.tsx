import { useEffect, useRef, useState } from "react";
import type { PromiseItem } from "../promises/promise.ts";
import { PromiseState } from "../promises/promise-state.tsx";
import { SettleActions, type SettleActionsProps } from "../promises/settle-actions.tsx";
import { type CardTour, firstName, zoneOfTour } from "./card.ts";

export interface CardPromiseProps {
  readonly promise: PromiseItem;
  readonly viewerId: string;
  readonly tour: CardTour;
  /** Made after this reader read the card: a promise binds at once, without a new version. */
  readonly isNew: boolean;
  readonly onEnded: SettleActionsProps["onEnded"];
}

/** One promise on the card, kept right there. Once settled it stays, and takes the focus its button had. */
export function CardPromise({ promise, viewerId, tour, isNew, onEnded }: CardPromiseProps) {
  const item = useRef<HTMLLIElement>(null);
  const [endedHere, setEndedHere] = useState(false);
  useEffect(() => {
    if (endedHere) item.current?.focus();
  }, [endedHere]);
  return (
    <li className="card-promise" part="row" ref={item} tabIndex={-1}>
      <SettleActions
        promise={promise}
        withMore={false}
        onEnded={(...ended) => {
          setEndedHere(true);
          onEnded(...ended);
        }}
      >
        {(buttons, form) => (
          <>
            <div className="flow">
              <div className="card-promise-words">
                <p className="words">
                  “{promise.words}”
                  {isNew && (
                    <>
                      {" "}
                      <mark className="changed small">New since you read</mark>
                    </>
                  )}
                </p>
                <p className="small muted">{originWords(promise, viewerId, zoneOfTour(tour))}</p>
              </div>
              <p>
                <PromiseState promise={promise} zone={zoneOfTour(tour)} tourStartsAt={tour.startsAt} />
              </p>
              {buttons}
            </div>
            {form}
          </>
        )}
      </SettleActions>
    </li>
  );
}

/** "Promised by Priya on Wed · yours to keep". */
function originWords(promise: PromiseItem, viewerId: string, timeZone: string): string {
  const day = new Date(promise.madeAt).toLocaleDateString("en-US", {
    weekday: "short",
    month: "short",
    day: "numeric",
    timeZone,
  });
  const who = promise.madeBy ? ` by ${firstName(promise.madeBy.name)}` : "";
  const origin = `Promised${who} on ${day}`;
  if (promise.status !== "OPEN")
    return promise.settlementNote ? `${origin} · ${promise.settlementNote}` : origin;
  if (promise.owner?.id === viewerId) return `${origin} · yours to keep`;
  return promise.owner ? `${origin} · ${firstName(promise.owner.name)} keeps it` : origin;
}
