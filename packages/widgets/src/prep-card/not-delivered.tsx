import { formatRelative } from "@baton/playbook";
import { Notice } from "../controls/notice.tsx";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { type CardTour, firstName, zoneOfTour } from "./card.ts";

/** Says that there is no handoff to read yet, when it is due, and that what follows is all there is. */
export function NotDelivered({ tour, viewerId }: { readonly tour: CardTour; readonly viewerId: string }) {
  const now = useNow();
  const { dueAt, state, shortNotice } = tour.timing.delivery;
  const due = new Date(dueAt);
  const late = state === "LATE" && !shortNotice;
  const who = tour.bookedBy ? firstName(tour.bookedBy.name) : "the OSC";
  const title = tour.handoff
    ? "Not delivered yet: a draft is being written"
    : "No handoff has been written yet";
  return (
    <Notice tone={late ? "late" : state === "DUE" ? "plain" : "risk"} title={title}>
      {late ? "It was due " : "It is due "}
      <Moment at={dueAt} zone={zoneOfTour(tour)}>
        {formatRelative(due, new Date(now))}
      </Moment>
      .{shortNotice && " The tour was booked at short notice."} Below is what the buyer’s record holds.
      {tour.bookedBy?.id !== viewerId && ` Ask ${who} for the rest.`}
    </Notice>
  );
}
