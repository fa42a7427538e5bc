import { useRef } from "react";
import clarificationsCss from "../clarifications/clarifications.css?inline";
import { OnCallStatus } from "../clarifications/on-call-status.tsx";
import { ThreadBody } from "../clarifications/thread-body.tsx";
import { useThread } from "../clarifications/use-thread.ts";
import { Skeleton } from "../controls/skeleton.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useSheet } from "../shadow/use-sheet.ts";
import { Ask, type AskProps } from "./ask.tsx";
import { zoneOfTour } from "./card.ts";

export interface QuestionsProps extends AskProps {
  /** Asks for the whole card again: what others do to the handoff is heard here. */
  readonly refetch: () => Promise<void>;
}

/** How the OSC is reached, and what was asked and answered; heard of as it happens, and the rest of the card with it. */
export function Questions({ refetch, ...ask }: QuestionsProps) {
  const { say } = useLanguage();
  const root = useRef<HTMLElement>(null);
  useSheet(root, clarificationsCss);
  const { tour, viewerId } = ask;
  const thread = useThread(tour.id, refetch);
  const { data } = thread;
  const hasHandoff = Boolean(data?.tour?.handoff);
  return (
    <>
      <Ask {...ask} />
      <section
        className="stack band card-questions"
        part="section"
        aria-label={say("Questions about the handoff")}
        ref={root}
        hidden={data !== undefined && !hasHandoff}
      >
        <h3 part="heading">{say("Questions")}</h3>
        {data?.tour?.bookedBy && (
          <OnCallStatus
            osc={data.tour.bookedBy}
            zone={zoneOfTour(tour)}
            isViewer={data.tour.bookedBy.id === viewerId}
          />
        )}
        {data?.tour ? (
          <ThreadBody
            tour={data.tour}
            viewer={data.viewer.member}
            playbook={data.playbook}
            refetch={thread.refetch}
            isAside
          />
        ) : (
          !thread.error && <Skeleton lines={2} label={say("Loading the questions")} />
        )}
        {thread.error && !data && <p className="small muted">{say("The questions could not be loaded.")}</p>}
      </section>
    </>
  );
}
