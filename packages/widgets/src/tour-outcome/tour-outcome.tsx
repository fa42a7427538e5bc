import { tourOutcomeQuery } from "@baton/api-contract";
import type { OutcomeResult } from "@baton/playbook";
import { useEffect, useRef, useState } from "react";
import { LiveRegion } from "../controls/live-region.tsx";
import { Notice } from "../controls/notice.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { SessionScope } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import outcomeCss from "../outcomes/outcome.css?inline";
import { useServerNow } from "../provider/connection-provider.tsx";
import { useWatch } from "../provider/use-watch.ts";
import { sharedStyles } from "../styles/styles.ts";
import { ConnectionNotice } from "../widget/connection-notice.tsx";
import { NoTour } from "../widget/no-tour.tsx";
import { useWidgetEvents } from "../widget/use-widget-events.ts";
import type { Widget, WidgetEvents } from "../widget/widget.ts";
import { OutcomeBody } from "./outcome-body.tsx";

/** The outcome is written, and the handoff closed. */
export interface TourOutcomeSubmitted {
  readonly handoffId: string;
  readonly result: OutcomeResult;
}

export interface TourOutcomeProps
  extends WidgetEvents<
    /** Whether the outcome is written already. */
    { readonly tourId: string; readonly written: boolean },
    never,
    TourOutcomeSubmitted
  > {
  /** The tour whose outcome it is, as a Baton id. */
  readonly tourId?: string | undefined;
}

function TourOutcomeContent(props: TourOutcomeProps) {
  const { say } = useLanguage();
  const { tourId } = props;
  const { data, error, loading, connection, refetch } = useWatch(
    tourOutcomeQuery,
    tourId ? { tourId } : null,
  );
  useServerNow(data?.viewer.now);
  const written = Boolean(data?.tour?.handoff?.outcome);
  useWidgetEvents(props, data && tourId ? { tourId, written } : undefined, error);
  const { root, announcement, onRecorded } = useRecorded(props, written);

  return (
    <article
      className="frame outcome-frame"
      part="frame"
      aria-label={say("Tour outcome")}
      aria-busy={loading}
      ref={root}
    >
      <SessionScope viewer={data?.viewer} connection={connection}>
        <ConnectionNotice
          error={error}
          what={say("this outcome")}
          onRetry={() => void refetch()}
          onSignInNeeded={props.onSignInNeeded}
          retrying={loading}
        />
        {data?.tour && (
          <OutcomeBody
            tour={data.tour}
            viewer={data.viewer.member}
            refetch={refetch}
            onRecorded={onRecorded}
          />
        )}
        {data && !data.tour && !error && (
          <Notice tone="plain" title={say("This tour is not here")}>
            {say(
              "It may have been removed, or be at a community you do not serve. Open it again from your day’s list.",
            )}
          </Notice>
        )}
        {!tourId && <NoTour>{say("Choose a tour to write its outcome.")}</NoTour>}
        {tourId && !data && !error && <Skeleton lines={10} label={say("Loading the outcome")} />}
        <LiveRegion message={say(announcement)} />
      </SessionScope>
    </article>
  );
}

/** Says that it is saved, tells the host, and moves focus to what was written as soon as it is on screen. */
function useRecorded({ onSubmitted }: TourOutcomeProps, written: boolean) {
  const root = useRef<HTMLElement>(null);
  const [announcement, setAnnouncement] = useState("");
  useEffect(() => {
    if (written && announcement) root.current?.querySelector<HTMLElement>(".card-outcome")?.focus();
  }, [written, announcement]);
  return {
    root,
    announcement,
    onRecorded(handoffId: string, result: OutcomeResult) {
      setAnnouncement("The outcome is saved.");
      onSubmitted?.({ handoffId, result });
    },
  };
}

export const tourOutcome: Widget<TourOutcomeProps> = {
  name: "tour-outcome",
  css: [...sharedStyles, outcomeCss],
  Content: TourOutcomeContent,
};
