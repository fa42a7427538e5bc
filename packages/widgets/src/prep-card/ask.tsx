import { formatTime } from "@baton/playbook";
import { ContactLinks } from "../clarifications/contact-links.tsx";
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
        <ContactLinks
          phone={phone}
          email={email}
          subject={tour.buyer ? say("Tour with {name}", { name: tour.buyer.name }) : say("Tour with a buyer")}
        />
      ) : (
        <p className="small muted">
          {say("No phone or email of {name} is on record.", { name: firstName(name) })}
        </p>
      )}
    </section>
  );
}
