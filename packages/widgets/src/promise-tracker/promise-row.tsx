import { memo } from "react";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { originOf, type PromiseItem, zoneOf } from "../promises/promise.ts";
import { PromiseState } from "../promises/promise-state.tsx";
import { SettleActions, type SettleActionsProps } from "../promises/settle-actions.tsx";

export interface PromiseRowProps {
  readonly promise: PromiseItem;
  readonly viewerId: string;
  /** Whether whose it is has to be said: not where only one person's are listed. */
  readonly showsOwner: boolean;
  /** The zone of the reader's communities, for a promise that has no place of its own. */
  readonly zone: string;
  readonly onEnded: SettleActionsProps["onEnded"];
}

/** One promise: exact words, then to whom and where, how it stands, whose it is, and what can be done. */
export const PromiseRow = memo(function PromiseRow({
  promise,
  viewerId,
  showsOwner,
  zone: otherwise,
  onEnded,
}: PromiseRowProps) {
  const { say } = useLanguage();
  const zone = zoneOf(promise, otherwise);
  return (
    <li className="band" part="row" data-promise={promise.id}>
      <SettleActions promise={promise} withMore zone={zone} onEnded={onEnded}>
        {(buttons, form) => (
          <>
            <div className="flow promise-line">
              <div className="promise-words">
                <p className="words">“{promise.words}”</p>
                <PromiseContext promise={promise} zone={zone} />
              </div>
              <div className="flow promise-standing">
                <p>
                  <PromiseState promise={promise} zone={zone} />
                </p>
                {showsOwner && (
                  <p className="small muted">
                    <span className="visually-hidden">{say("Owner:")} </span>
                    {promise.owner?.id === viewerId ? say("You") : (promise.owner?.name ?? say("Nobody"))}
                  </p>
                )}
              </div>
              {buttons}
            </div>
            {form}
          </>
        )}
      </SettleActions>
    </li>
  );
});

function PromiseContext({ promise, zone }: { readonly promise: PromiseItem; readonly zone: string }) {
  const origin = promise.status === "OPEN" ? originOf(promise) : null;
  const words = [promise.buyer?.name, promise.status === "OPEN" ? null : promise.settlementNote];
  const said = words.filter(Boolean).join(" · ");
  return (
    <p className="small muted">
      {said}
      {origin && (
        <>
          {said && " · "}
          <Said text={origin.words} values={{ when: <Moment at={origin.at} zone={zone} /> }} />
        </>
      )}
    </p>
  );
}
