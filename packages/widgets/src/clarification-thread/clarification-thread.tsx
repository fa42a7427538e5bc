import clarificationsCss from "../clarifications/clarifications.css?inline";
import { ThreadBody } from "../clarifications/thread-body.tsx";
import { useThread } from "../clarifications/use-thread.ts";
import { Notice } from "../controls/notice.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { SessionScope } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import promisesCss from "../promises/promises.css?inline";
import { sharedStyles } from "../styles/styles.ts";
import { ConnectionNotice } from "../widget/connection-notice.tsx";
import { NoTour } from "../widget/no-tour.tsx";
import { useWidgetEvents } from "../widget/use-widget-events.ts";
import type { Widget, WidgetEvents } from "../widget/widget.ts";
import css from "./clarification-thread.css?inline";
import { ThreadHead } from "./thread-head.tsx";

/** The viewer has asked, or answered. */
export interface ClarificationThreadSubmitted {
  readonly kind: "asked" | "answered";
  readonly tourId: string;
}

/** The thread is on screen. */
export interface ClarificationThreadReady {
  readonly tourId: string;
  /** How many questions nobody has answered yet. */
  readonly open: number;
}

export interface ClarificationThreadProps
  extends WidgetEvents<ClarificationThreadReady, never, ClarificationThreadSubmitted> {
  /** The tour whose handoff the questions are about, as a Baton id. */
  readonly tourId?: string | undefined;
}

function ClarificationThreadContent({ tourId, ...events }: ClarificationThreadProps) {
  const { say } = useLanguage();
  const { data, error, loading, connection, refetch } = useThread(tourId);
  const open = data?.tour?.handoff?.clarifications.nodes.filter(({ answer }) => answer === null).length ?? 0;
  useWidgetEvents(events, data && tourId ? { tourId, open } : undefined, error);

  return (
    <section
      className="frame thread-frame"
      part="frame"
      aria-label={say("Questions about the handoff")}
      aria-busy={loading}
    >
      <SessionScope viewer={data?.viewer} connection={connection}>
        <ConnectionNotice
          error={error}
          what={say("these questions")}
          onRetry={() => void refetch()}
          onSignInNeeded={events.onSignInNeeded}
          retrying={loading}
        />
        {data?.tour && tourId && (
          <>
            <ThreadHead tour={data.tour} viewerId={data.viewer.member.id} />
            <div className="band">
              <ThreadBody
                tour={data.tour}
                viewer={data.viewer.member}
                playbook={data.playbook}
                refetch={refetch}
                onWritten={(kind) => events.onSubmitted?.({ kind, tourId })}
              />
            </div>
          </>
        )}
        {data && !data.tour && !error && (
          <Notice tone="plain" title={say("This tour is not here")}>
            {say(
              "It may have been removed, or be at a community you do not serve. Open it again from your day’s list.",
            )}
          </Notice>
        )}
        {!tourId && <NoTour>{say("Choose a tour to see the questions about its handoff.")}</NoTour>}
        {tourId && !data && !error && <Skeleton lines={6} label={say("Loading the questions")} />}
      </SessionScope>
    </section>
  );
}

/** Where the OSM asks the OSC about a handoff, and the OSC answers, both while they look. */
export const clarificationThread: Widget<ClarificationThreadProps> = {
  name: "clarification-thread",
  css: [...sharedStyles, promisesCss, clarificationsCss, css],
  Content: ClarificationThreadContent,
};
