import { prepCardQuery } from "@baton/api-contract";
import { Notice } from "../controls/notice.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { SessionScope } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import type { PromiseSettledDetail } from "../promise-tracker/promise-tracker.tsx";
import promisesCss from "../promises/promises.css?inline";
import { useServerNow } from "../provider/connection-provider.tsx";
import { useWatch } from "../provider/use-watch.ts";
import { sharedStyles } from "../styles/styles.ts";
import { ConnectionNotice } from "../widget/connection-notice.tsx";
import { NoTour } from "../widget/no-tour.tsx";
import { useWidgetEvents } from "../widget/use-widget-events.ts";
import type { Widget, WidgetEvents } from "../widget/widget.ts";
import { CardBody } from "./card-body.tsx";
import prepCardCss from "./prep-card.css?inline";

/** What the reader finished on the card. */
export interface PrepCardSubmittedDetail {
  /**
   * `acknowledged`: the version was read and read back. `reviewed`: its read-back was confirmed or corrected.
   * `returned`: it was sent back to the OSC. `outcome`: the handoff is closed.
   */
  readonly kind: "acknowledged" | "reviewed" | "returned" | "outcome";
  readonly handoffId: string;
}

export interface PrepCardProps
  extends WidgetEvents<{ readonly tourId: string }, PromiseSettledDetail, PrepCardSubmittedDetail> {
  /** The tour to prepare for, as a Baton id. */
  readonly tourId?: string | undefined;
}

function PrepCardContent(props: PrepCardProps) {
  const { say } = useLanguage();
  const { tourId } = props;
  const watched = useWatch(prepCardQuery, tourId ? { tourId } : null);
  const { data, error, loading, connection, refetch } = watched;
  useServerNow(data?.viewer.now);
  useWidgetEvents(props, data && tourId ? { tourId } : undefined, error);

  const card = (
    <article className="frame card" part="frame" aria-label={say("Prep card")} aria-busy={loading}>
      <ConnectionNotice
        error={error}
        what={say("this prep card")}
        onRetry={() => void refetch()}
        onSignInNeeded={props.onSignInNeeded}
        retrying={loading}
      />
      {data?.tour && (
        <CardBody tour={data.tour} viewer={data.viewer.member} refetch={refetch} events={props} />
      )}
      {data && !data.tour && !error && <NotFound />}
      {!tourId && <NoTour>{say("Choose a tour to see its prep card.")}</NoTour>}
      {tourId && !data && !error && <Skeleton lines={16} label={say("Loading the prep card")} />}
    </article>
  );
  return (
    <SessionScope viewer={data?.viewer} connection={connection}>
      {card}
    </SessionScope>
  );
}

function NotFound() {
  const { say } = useLanguage();
  return (
    <Notice tone="plain" title={say("This tour is not here")}>
      {say(
        "It may have been removed, or be at a community you do not serve. Open it again from your day’s list.",
      )}
    </Notice>
  );
}

export const prepCard: Widget<PrepCardProps> = {
  name: "prep-card",
  css: [...sharedStyles, promisesCss, prepCardCss],
  Content: PrepCardContent,
};
