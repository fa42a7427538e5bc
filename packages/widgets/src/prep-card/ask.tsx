import { formatTime, type Say } from "@baton/playbook";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
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
  const language = useLanguage();
  const { say } = language;
  if (!contact || contact.id === viewerId) return null;
  const { name, phone, email } = contact;
  const zone = zoneOfTour(tour);
  const start = (
    <Moment at={tour.startsAt} zone={zone}>
      {formatTime(new Date(tour.startsAt), zone, language)}
    </Moment>
  );
  return (
    <section className="flow baseline band card-ask" part="section" aria-label={say("Ask {name}", { name })}>
      <p>
        <strong>{say("Ask {name}", { name: firstName(name) })}</strong>{" "}
        {phase === "read-window" && (
          <span className="small muted">
            <Said text="on call until {when}" values={{ when: start }} />
          </span>
        )}
      </p>
      {phone || email ? (
        <p className="flow card-links">
          {phone && (
            <a part="link" href={`tel:${phone}`} data-paper={sayPhone(phone)}>
              <span>{say("Call {phone}", { phone: sayPhone(phone) })}</span>
            </a>
          )}
          {phone && (
            <a part="link" href={`sms:${phone}`} data-paper="">
              <span>{say("Text")}</span>
            </a>
          )}
          {email && (
            <a part="link" href={`mailto:${email}?subject=${subjectFor(tour, say)}`} data-paper={email}>
              <span>{say("Email")}</span>
            </a>
          )}
        </p>
      ) : (
        <p className="small muted">
          {say("No phone or email of {name} is on record.", { name: firstName(name) })}
        </p>
      )}
    </section>
  );
}

function subjectFor({ buyer }: CardTour, say: Say): string {
  return encodeURIComponent(buyer ? say("Tour with {name}", { name: buyer.name }) : say("Tour with a buyer"));
}

/** "(512) 555-0142" for a number of the North American plan, else as it is. */
function sayPhone(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "($1) $2-$3");
}
