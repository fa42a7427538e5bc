import { formatTime } from "@baton/playbook";
import { type CardContact, type CardTour, firstName, type Phase, zoneOfTour } from "./card.ts";

export interface AskProps {
  readonly tour: CardTour;
  readonly phase: Phase;
  /** Who delivered the handoff, or booked the tour. */
  readonly contact: CardContact | null;
}

/** The OSC, one tap away: real phone, text and mail links. From four hours before the tour they are on call. */
export function Ask({ tour, phase, contact }: AskProps) {
  if (!contact) return null;
  const { name, phone, email } = contact;
  return (
    <section className="card-ask" aria-label={`Ask ${name}`}>
      <p>
        <strong>Ask {firstName(name)}</strong>{" "}
        {phase === "read-window" && (
          <span className="small muted">
            on call until {formatTime(new Date(tour.startsAt), zoneOfTour(tour))}
          </span>
        )}
      </p>
      {phone || email ? (
        <p className="card-links">
          {phone && <a href={`tel:${phone}`}>Call {sayPhone(phone)}</a>}
          {phone && <a href={`sms:${phone}`}>Text</a>}
          {email && <a href={`mailto:${email}?subject=${subjectFor(tour)}`}>Email</a>}
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
