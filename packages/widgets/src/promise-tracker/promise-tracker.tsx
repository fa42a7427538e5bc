import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "../controls/button.tsx";
import { LiveRegion } from "../controls/live-region.tsx";
import { Notice } from "../controls/notice.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { SessionScope } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import { isSettlement, type Move, type Settlement } from "../promises/promise.ts";
import promisesCss from "../promises/promises.css?inline";
import type { SettleActionsProps } from "../promises/settle-actions.tsx";
import { useLatest } from "../provider/use-latest.ts";
import { useLayoutEffect } from "../shadow/use-layout-effect.ts";
import { sharedStyles } from "../styles/styles.ts";
import { ConnectionNotice } from "../widget/connection-notice.tsx";
import { useWidgetEvents } from "../widget/use-widget-events.ts";
import type { Widget, WidgetEvents } from "../widget/widget.ts";
import type { TrackerFilter } from "./filter.ts";
import { FilterBar } from "./filter-bar.tsx";
import { PromiseLists } from "./promise-lists.tsx";
import { PromiseRow } from "./promise-row.tsx";
import trackerCss from "./promise-tracker.css?inline";
import { useKnownNames } from "./use-known-names.ts";
import { useTracker } from "./use-tracker.ts";

/** A promise was settled here. */
export interface PromiseSettledDetail {
  readonly commitmentId: string;
  readonly status: Settlement;
}

export interface PromiseTrackerProps
  extends WidgetEvents<
    /** How many open promises the filter finds; null where the API does not count. */
    { readonly openPromises: number | null },
    /** The person chose other promises to look at. */
    {
      readonly owner: string;
      readonly buyerId: string | undefined;
      readonly communityId: string | undefined;
    },
    PromiseSettledDetail
  > {
  /**
   * Whose promises: `me`, `all`, or a member's id.
   *
   * @defaultValue "me"
   */
  readonly owner?: string | undefined;
  /** Only promises to this buyer. */
  readonly buyerId?: string | undefined;
  /** Only promises to buyers of this community. */
  readonly communityId?: string | undefined;
}

const doneWords: Record<Move, string> = {
  KEPT: "Promise marked kept.",
  BROKEN: "Promise marked broken.",
  RELEASED: "Promise marked released.",
  MOVED: "The promise is due at another time.",
  REOWNED: "Somebody else keeps the promise now.",
};

function PromiseTrackerContent(props: PromiseTrackerProps) {
  const { say } = useLanguage();
  const { owner = "me", buyerId, communityId } = props;
  const [filter, setFilter] = useState<TrackerFilter>({ owner, buyerId, communityId });
  useEffect(() => setFilter({ owner, buyerId, communityId }), [owner, buyerId, communityId]);
  const tracker = useTracker(filter);
  const { viewer, open, settled, error } = tracker;
  const names = useKnownNames([...(open.items ?? []), ...(settled.items ?? [])]);
  useWidgetEvents(props, open.items && { openPromises: open.totalCount }, error);
  const { frame, announcement, refusal, onEnded } = useAfterSettling(props);
  const empty = open.items?.length === 0 && settled.items?.length === 0;

  return (
    <section
      className="frame tracker"
      part="frame"
      aria-label={say("Promises")}
      aria-busy={tracker.loading}
      ref={frame}
    >
      <FilterBar
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          props.onChange?.(next);
        }}
        viewerId={viewer?.member.id}
        communities={tracker.communities}
        {...names}
      />
      {/* Below the filters: what is below starts anew once it is known who looks. */}
      <SessionScope viewer={viewer} connection={tracker.connection}>
        <ConnectionNotice
          error={error}
          what={say(filter.owner === "me" ? "your promises" : "these promises")}
          onRetry={tracker.refetch}
          onSignInNeeded={props.onSignInNeeded}
          retrying={tracker.loading}
        />
        {refusal && (
          <Notice tone="risk" title={say("Somebody was first")}>
            {say(refusal)}
          </Notice>
        )}
        {!open.items && !error && <Skeleton lines={6} label={say("Loading promises")} />}
        {viewer && (
          <PromiseLists
            open={open}
            settled={settled}
            row={(promise) => (
              <PromiseRow
                key={promise.id}
                promise={promise}
                viewerId={viewer.member.id}
                showsOwner={filter.owner === "all"}
                zone={tracker.zone}
                onEnded={onEnded}
              />
            )}
          />
        )}
        {empty && <Empty filter={filter} onEveryone={() => setFilter({ ...filter, owner: "all" })} />}
        <LiveRegion message={say(announcement)} />
      </SessionScope>
    </section>
  );
}

/** Says what happened, tells the host, and puts focus on the next promise once the settled one has moved. */
function useAfterSettling({ onSubmitted }: PromiseTrackerProps) {
  const frame = useRef<HTMLElement>(null);
  const [announcement, setAnnouncement] = useState("");
  const [refusal, setRefusal] = useState<string>();
  const latest = useLatest(onSubmitted);
  // Where each promise stood last, kept after it is gone: by the time a write is answered, the list has moved.
  const places = useRef(new Map<string, number>());
  const [ended, setEnded] = useState<string>();

  useLayoutEffect(() => {
    const rows = [...(frame.current?.querySelectorAll<HTMLElement>("[data-promise]:has(button)") ?? [])];
    if (ended !== undefined) {
      const next = rows[Math.min(places.current.get(ended) ?? 0, rows.length - 1)];
      (next?.querySelector("button") ?? frame.current?.querySelector<HTMLElement>("h2"))?.focus();
      setEnded(undefined);
    }
    for (const [place, row] of rows.entries()) places.current.set(row.dataset.promise ?? "", place);
  });

  const onEnded = useCallback<SettleActionsProps["onEnded"]>(
    (promise, how, result) => {
      setEnded(promise.id);
      setRefusal(result.kind === "gone" ? result.message : undefined);
      if (result.kind !== "done") return;
      setAnnouncement(doneWords[how]);
      if (isSettlement(how)) latest.current?.({ commitmentId: promise.id, status: how });
    },
    [latest],
  );
  return { frame, announcement, refusal, onEnded };
}

interface EmptyProps {
  readonly filter: TrackerFilter;
  readonly onEveryone: () => void;
}

function Empty({ filter, onEveryone }: EmptyProps) {
  const { say } = useLanguage();
  return (
    <div className="stack band tracker-empty">
      <p className="lead">{say("No open promises here")}</p>
      <p className="muted">
        {say(
          "What you promise a buyer on a call, in a text or in a handoff is listed here with its due time, until it is kept, broken or released.",
        )}
      </p>
      {filter.owner !== "all" && (
        <p>
          <Button onClick={onEveryone}>{say("Show everyone’s")}</Button>
        </p>
      )}
    </div>
  );
}

export const promiseTracker: Widget<PromiseTrackerProps> = {
  name: "promise-tracker",
  css: [...sharedStyles, promisesCss, trackerCss],
  Content: PromiseTrackerContent,
};
