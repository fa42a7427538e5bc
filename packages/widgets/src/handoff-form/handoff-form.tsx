import { handoffFormQuery } from "@baton/api-contract";
import { Skeleton } from "../controls/skeleton.tsx";
import { SessionScope } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useServerNow } from "../provider/connection-provider.tsx";
import { useWatch } from "../provider/use-watch.ts";
import { sharedStyles } from "../styles/styles.ts";
import { ConnectionNotice } from "../widget/connection-notice.tsx";
import { useWidgetEvents } from "../widget/use-widget-events.ts";
import type { Widget, WidgetEvents } from "../widget/widget.ts";
import { formFacts } from "./form-data.ts";
import { FormView } from "./form-view.tsx";
import css from "./handoff-form.css?inline";
import { fetchAhead, NotWritable } from "./on-demand.ts";

/** The form is on screen. */
export interface HandoffFormReady {
  /** Null while nobody has written anything for this tour. */
  readonly handoffId: string | null;
  readonly revision: number;
}

/** A draft was saved. */
export interface HandoffFormChange {
  readonly handoffId: string;
  /** `Handoff.revision` after the save. */
  readonly revision: number;
  /** How many required fields still block delivery. */
  readonly missing: number;
}

/** The handoff was delivered. */
export interface HandoffFormSubmitted {
  readonly handoffId: string;
  /** Number of the version delivered, from 1. */
  readonly version: number;
}

export interface HandoffFormProps
  extends WidgetEvents<HandoffFormReady, HandoffFormChange, HandoffFormSubmitted> {
  /** Global id of the tour the handoff is about. */
  readonly tourId?: string | undefined;
}

function Content({ tourId, ...events }: HandoffFormProps) {
  const { say } = useLanguage();
  const { data, error, loading, connection, refetch } = useWatch(
    handoffFormQuery,
    tourId ? { tourId } : null,
  );
  const tour = data?.tour;
  const { id: handoffId = null, revision = 0 } = tour?.handoff ?? {};
  useServerNow(data?.viewer.now);
  useWidgetEvents(events, tour ? { handoffId, revision } : undefined, error);

  if (!tourId) {
    return (
      <div className="frame" part="frame">
        <NotWritable facts={undefined} />
      </div>
    );
  }
  const notice = (
    <ConnectionNotice
      error={error}
      what={say("this handoff")}
      onRetry={refetch}
      onSignInNeeded={events.onSignInNeeded}
      retrying={loading}
    />
  );
  if (!tour) {
    return (
      <div className="frame" part="frame" aria-busy={loading}>
        {notice}
        {!error && (data && !loading ? <NotWritable facts={null} /> : <Loading />)}
      </div>
    );
  }
  return (
    <SessionScope viewer={data.viewer} connection={connection}>
      <FormView
        key={tour.id}
        facts={formFacts(data, tour, refetch)}
        connectionNotice={notice}
        events={events}
      />
    </SessionScope>
  );
}

/** The places of the form, so that nothing jumps when it arrives. */
function Loading() {
  const { say } = useLanguage();
  return (
    <div className="form form-loading">
      <div className="rail-loading" />
      <div className="sheet">
        <Skeleton lines={12} label={say("Loading the handoff")} />
      </div>
      <div className="panel" part="panel" />
    </div>
  );
}

/** Where the OSC writes a tour's handoff: saves as one types, shows what blocks delivery, delivers to the OSM. */
export const handoffForm: Widget<HandoffFormProps> = {
  name: "handoff-form",
  css: [...sharedStyles, css],
  Content,
  ahead: fetchAhead,
};
