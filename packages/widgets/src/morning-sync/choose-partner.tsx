import { formatTime } from "@baton/playbook";
import { Button } from "../controls/button.tsx";
import { useLanguage } from "../language/use-language.ts";
import { keyOf, namesOf, type SyncPartners } from "./sync.ts";
import { SyncHead } from "./sync-head.tsx";

export interface ChoosePartnerProps {
  readonly partners: readonly SyncPartners[];
  readonly viewerId: string;
  readonly onChoose: (key: string) => void;
}

/** With whom to sync: each with how many tours, from when on, and whether it is done. */
export function ChoosePartner({ partners, viewerId, onChoose }: ChoosePartnerProps) {
  const { say } = useLanguage();
  return (
    <>
      <SyncHead day={partners[0]?.day ?? ""} />
      <ul className="band" aria-label={say("With whom do you sync?")}>
        {partners.map((partner) => (
          <li key={keyOf(partner)} className="flow between sync-partner" part="row">
            <div>
              <p className="strong">{namesOf(partner, viewerId)}</p>
              <p className="small muted">
                <Tours partner={partner} /> · {say(standingWords[standingOf(partner)])}
              </p>
            </div>
            <Button
              aria-label={`${say("Open")}: ${namesOf(partner, viewerId)}`}
              onClick={() => onChoose(keyOf(partner))}
            >
              {say("Open")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Tours({ partner: { tours, timeZone } }: { readonly partner: SyncPartners }) {
  const language = useLanguage();
  const [first] = tours;
  const n = tours.length;
  if (!first || timeZone === null) return null;
  const time = formatTime(new Date(first.tour.startsAt), timeZone, language);
  return language.say("{n, plural, one {# tour at {time}} other {# tours from {time}}}", { n, time });
}

const standingWords = {
  NOT_STARTED: "not started",
  UNDER_WAY: "sync under way",
  CLOSED: "sync closed",
} as const;

function standingOf({ sync }: SyncPartners): keyof typeof standingWords {
  if (!sync) return "NOT_STARTED";
  return sync.closedAt ? "CLOSED" : "UNDER_WAY";
}
