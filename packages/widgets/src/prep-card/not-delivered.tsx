import { formatRelative } from "@baton/playbook";
import { Notice } from "../controls/notice.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { type CardTour, firstName, zoneOfTour } from "./card.ts";

/** Says that there is no handoff to read yet, when it is due, and that what follows is all there is. */
export function NotDelivered({ tour, viewerId }: { readonly tour: CardTour; readonly viewerId: string }) {
  const now = useNow();
  const language = useLanguage();
  const { say } = language;
  const { dueAt, state, shortNotice } = tour.timing.delivery;
  const due = new Date(dueAt);
  const late = state === "LATE" && !shortNotice;
  const title = tour.handoff
    ? say("Not delivered yet: a draft is being written")
    : say("No handoff has been written yet");
  const when = (
    <Moment at={dueAt} zone={zoneOfTour(tour)}>
      {formatRelative(due, new Date(now), language)}
    </Moment>
  );
  return (
    <Notice tone={late ? "late" : state === "DUE" ? "plain" : "risk"} title={title}>
      <Said text={late ? "It was due {when}." : "It is due {when}."} values={{ when }} />{" "}
      {shortNotice && say("The tour was booked at short notice.")}{" "}
      {say("Below is what the buyer’s record holds.")}{" "}
      {tour.bookedBy === null && say("Ask the OSC for the rest.")}
      {tour.bookedBy &&
        tour.bookedBy.id !== viewerId &&
        say("Ask {name} for the rest.", { name: firstName(tour.bookedBy.name) })}
    </Notice>
  );
}
