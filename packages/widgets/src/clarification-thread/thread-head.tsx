import { useState } from "react";
import { ContactLinks } from "../clarifications/contact-links.tsx";
import { OnCallStatus } from "../clarifications/on-call-status.tsx";
import { OnCallSwitch } from "../clarifications/on-call-switch.tsx";
import { type ThreadTour, zoneOf } from "../clarifications/thread.ts";
import { LiveRegion } from "../controls/live-region.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";

const onCallWords = { back: "You are on call again.", away: "You are not on call now." } as const;

export interface ThreadHeadProps {
  readonly tour: ThreadTour;
  readonly viewerId: string;
}

/** Whose tour it is and when, and how the OSC is to be reached; for the OSC, whether they are. */
export function ThreadHead({ tour, viewerId }: ThreadHeadProps) {
  const { say } = useLanguage();
  const [announcement, setAnnouncement] = useState<string>("");
  const { bookedBy, buyer } = tour;
  const isViewer = bookedBy?.id === viewerId;
  const buyerName = buyer?.name ?? say("a buyer");
  return (
    <header className="stack thread-head">
      <div>
        <h2 part="title">{say("Questions about {name}", { name: buyerName })}</h2>
        <p className="muted small">
          <Said text="Tour {when}" values={{ when: <Moment at={tour.startsAt} zone={zoneOf(tour)} /> }} />
          {bookedBy && !isViewer && ` · ${say("OSC: {name}", { name: bookedBy.name })}`}
        </p>
      </div>
      {bookedBy && <OnCallStatus osc={bookedBy} zone={zoneOf(tour)} isViewer={isViewer} />}
      {bookedBy && isViewer && (
        <OnCallSwitch
          osc={bookedBy}
          onDone={(isOnCall) => setAnnouncement(onCallWords[isOnCall ? "back" : "away"])}
        />
      )}
      {bookedBy && !isViewer && (bookedBy.phone || bookedBy.email) && (
        <ContactLinks
          phone={bookedBy.phone}
          email={bookedBy.email}
          subject={say("Tour with {name}", { name: buyerName })}
        />
      )}
      <LiveRegion message={say(announcement)} />
    </header>
  );
}
