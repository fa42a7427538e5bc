import type { Language } from "@baton/playbook";
import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../language/use-language.ts";
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
  const language = useLanguage();
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
        zone={zoneOfTour(tour)}
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
                      <mark className="changed small">{language.say("New since you read")}</mark>
                    </>
                  )}
                </p>
                <p className="small muted">{originInWords(promise, viewerId, zoneOfTour(tour), language)}</p>
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

/** "Promised by Priya on Wed, Nov 25 · yours to keep". */
function originInWords(promise: PromiseItem, viewerId: string, timeZone: string, language: Language): string {
  const { say } = language;
  const day = new Date(promise.madeAt).toLocaleDateString(language.locale, {
    weekday: "short",
    month: "short",
    day: "numeric",
    timeZone,
  });
  const origin = promise.madeBy
    ? say("Promised by {name} on {day}", { name: firstName(promise.madeBy.name), day })
    : say("Promised on {day}", { day });
  return [origin, promise.status === "OPEN" ? keeper() : promise.settlementNote].filter(Boolean).join(" · ");

  function keeper() {
    if (promise.owner?.id === viewerId) return say("yours to keep");
    return promise.owner && say("{name} keeps it", { name: firstName(promise.owner.name) });
  }
}
