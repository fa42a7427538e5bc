import { memo } from "react";
import type { PromiseItem } from "../promises/promise.ts";
import { sourceWords } from "../promises/promise.ts";
import { PromiseState } from "../promises/promise-state.tsx";
import { SettleActions, type SettleActionsProps } from "../promises/settle-actions.tsx";
import { useNow } from "../provider/connection-provider.tsx";

export interface PromiseRowProps {
  readonly promise: PromiseItem;
  readonly viewerId: string;
  readonly onEnded: SettleActionsProps["onEnded"];
}

/** One promise: exact words, then to whom and where, whose it is, how it stands, and what can be done. */
export const PromiseRow = memo(function PromiseRow({ promise, viewerId, onEnded }: PromiseRowProps) {
  return (
    <li className="promise" data-promise={promise.id}>
      <SettleActions promise={promise} withMore onEnded={onEnded}>
        {(buttons, form) => (
          <>
            <div className="promise-line">
              <div className="promise-words">
                <p className="words">“{promise.words}”</p>
                <PromiseContext promise={promise} />
              </div>
              <p className="promise-owner muted">
                <span className="visually-hidden">Owner: </span>
                {promise.owner?.id === viewerId ? "You" : (promise.owner?.name ?? "Nobody")}
              </p>
              <p className="promise-state">
                <PromiseState promise={promise} />
              </p>
              {buttons}
            </div>
            {form}
          </>
        )}
      </SettleActions>
    </li>
  );
});

function PromiseContext({ promise }: { readonly promise: PromiseItem }) {
  const now = useNow();
  const parts = [
    promise.buyer?.name,
    promise.status === "OPEN" ? sourceWords(promise, now) : promise.settlementNote,
  ];
  return <p className="small muted">{parts.filter(Boolean).join(" · ")}</p>;
}
