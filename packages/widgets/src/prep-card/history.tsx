import type { PrepCardInteractionFragment } from "@baton/api-contract";
import { describeField, formatWhen } from "@baton/playbook";
import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { type CardBrief, type CardTour, zoneOfTour } from "./card.ts";
import { ChangeOfList } from "./sixty-seconds.tsx";

const channelWords = { CALL: "Call", TEXT: "Text", EMAIL: "Email", CHAT: "Chat", VISIT: "Visit" } as const;

export interface HistoryProps {
  readonly tour: CardTour;
  readonly interactions: readonly PrepCardInteractionFragment[];
  readonly brief: CardBrief | null;
  /** Promises that are due later, in their exact words. */
  readonly children: ReactNode;
}

/** What was said, newest first, with objections and what was answered. */
export function History({ tour, interactions, brief, children }: HistoryProps) {
  const language = useLanguage();
  const { say } = language;
  const now = useNow();
  const newestFirst = interactions.toSorted(
    (one, other) => Date.parse(other.occurredAt) - Date.parse(one.occurredAt),
  );
  const floorplans =
    brief && describeField(brief.content, "FLOORPLANS_DISCUSSED", brief.names, language).lines;
  // An objection written down with its conversation is told there, not twice.
  const told = new Set(interactions.flatMap((talk) => talk.objections.map(({ objection }) => objection)));
  const objections = (brief?.content.history.objections ?? []).filter((row) => !told.has(row.objection));
  const nothing = newestFirst.length + objections.length + (floorplans?.length ?? 0) === 0;
  return (
    <section className="stack band" part="section" aria-label={say("History")}>
      <h3 part="heading">{say("History")}</h3>
      {nothing && <p className="muted">{say("No conversations were written down.")}</p>}
      <dl className="facts card-talks">
        {newestFirst.map((talk) => (
          <div key={talk.id} className="fact">
            <dt>
              <Moment at={talk.occurredAt} zone={zoneOfTour(tour)}>
                {formatWhen(new Date(talk.occurredAt), zoneOfTour(tour), new Date(now), language)}
              </Moment>
              <span className="small"> {say(channelWords[talk.channel])}</span>
            </dt>
            <dd>
              {talk.summary}
              {talk.objections.map((row) => (
                <Objection key={row.key} objection={row.objection} answer={row.answer} />
              ))}
            </dd>
          </div>
        ))}
        {objections.length > 0 && (
          <div className="fact">
            <dt>{say("Objections")}</dt>
            <dd>
              {objections.map((row) => (
                <Objection key={row.key} objection={row.objection} answer={row.answer} />
              ))}
            </dd>
          </div>
        )}
        {floorplans && floorplans.length > 0 && (
          <div className="fact">
            <dt>{say("Plans")}</dt>
            <dd>{floorplans.join("; ")}</dd>
          </div>
        )}
      </dl>
      <ChangeOfList change={brief?.changes.get("OBJECTIONS")} />
      <ChangeOfList change={brief?.changes.get("FLOORPLANS_DISCUSSED")} />
      <ChangeOfList change={brief?.changes.get("INTERACTIONS")} />
      {children}
    </section>
  );
}

function Objection({ objection, answer }: { readonly objection: string; readonly answer: string }) {
  const { say } = useLanguage();
  return (
    <p>
      {asSentence(objection)}{" "}
      <span className="muted">{say(answer ? "Told: {answer}" : "Not answered yet.", { answer })}</span>
    </p>
  );
}

/** With an end, so that what follows is not read as part of it. */
function asSentence(text: string): string {
  const said = text.trimEnd();
  return /[.!?…]["”’)]?$/.test(said) ? said : `${said}.`;
}
