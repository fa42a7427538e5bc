import { formatTime } from "@baton/playbook";
import { Moment } from "../promises/moment.tsx";
import { type CardContact, type CardTour, firstName, type Phase, zoneOfTour } from "./card.ts";

export interface AskProps {
  readonly tour: CardTour;
  readonly phase: Phase;
  /** Who delivered the handoff, or booked the tour. */
  readonly contact: CardContact | null;
  readonly viewerId: string;
}

/** The OSC, one tap away: real phone, text and mail links. From four hours before the tour they are on call. */
export function Ask({ tour, phase, contact, viewerId }: AskProps) {
  if (!contact || contact.id === viewerId) return null;
  const { name, phone, email } = contact;
  return (
    <section className="flow baseline band card-ask" part="section" aria-label={`Ask ${name}`}>
      <p>
        <strong>Ask {firstName(name)}</strong>{" "}
        {phase === "read-window" && (
          <span className="small muted">
            on call until{" "}
            <Moment at={tour.startsAt} zone={zoneOfTour(tour)}>
              {formatTime(new Date(tour.startsAt), zoneOfTour(tour))}
            </Moment>
          </span>
        )}
      </p>
      {phone || email ? (
        <p className="flow card-links">
          {phone && (
            <a part="link" href={`tel:${phone}`} data-paper={sayPhone(phone)}>
              <span>Call {sayPhone(phone)}</span>
            </a>
          )}
          {phone && (
            <a part="link" href={`sms:${phone}`} data-paper="">
              <span>Text</span>
            </a>
          )}
          {email && (
            <a part="link" href={`mailto:${email}?subject=${subjectFor(tour)}`} data-paper={email}>
              <span>Email</span>
            </a>
          )}
        </p>
      ) : (
        <p className="small muted">No phone or email of {firstName(name)} is on record.</p>
      )}
    </section>
  );
}

function subjectFor(tour: CardTour): string {
  return encodeURIComponent(`Tour with ${tour.buyer?.name ?? "a buyer"}`);
}

/** "(512) 555-0142" for a number of the North American plan, else as it is. */
function sayPhone(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "($1) $2-$3");
}
