import { formatFull, formatRelative } from "@baton/playbook";
import { Notice } from "../controls/notice.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { type CardTour, firstName, zoneOfTour } from "./card.ts";

/** Says that there is no handoff to read yet, when it is due, and that what follows is all there is. */
export function NotDelivered({ tour }: { readonly tour: CardTour }) {
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
      <span title={formatFull(due, zoneOfTour(tour))}>
        {late
          ? `It was due ${formatRelative(due, new Date(now))}.`
          : `It is due ${formatRelative(due, new Date(now))}.`}
      </span>
      {shortNotice && " The tour was booked at short notice."} Below is what the buyer’s record holds. Ask{" "}
      {who} for the rest.
    </Notice>
  );
}
