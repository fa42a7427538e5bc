import { describeField, type TemperatureLevel, temperatureWords } from "@baton/playbook";
import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.ts";
import type { CardBrief } from "./card.ts";
import { Changed } from "./changed.tsx";

const temperatureTones: Record<TemperatureLevel, string> = { HOT: "late", WARM: "risk", COOL: "" };

export interface SixtySecondsProps {
  readonly brief: CardBrief;
  /** The promises due before the tour; they stand between what to do first and what to say if asked. */
  readonly children: ReactNode;
}

/** What there is time for at the door: what to do first, how warm they are, promises, if/then. */
export function SixtySeconds({ brief: { content, names, changes }, children }: SixtySecondsProps) {
  const language = useLanguage();
  const { say } = language;
  const { doFirst, temperature } = content.nextAction;
  const contingencies = describeField(content, "CONTINGENCIES", names, language).lines;
  return (
    <section className="stack band card-sixty" part="section" aria-label={say("In sixty seconds")}>
      <h3 part="heading">{say("In sixty seconds")}</h3>
      {doFirst && (
        <p className="lead">
          <Changed change={changes.get("DO_FIRST")}>{doFirst}</Changed>
        </p>
      )}
      {temperature && (
        <p>
          <Changed change={changes.get("TEMPERATURE")}>
            <strong className={`toned ${temperatureTones[temperature.level]}`}>
              {say(temperatureWords[temperature.level])}
            </strong>
            {temperature.reason && ` — ${temperature.reason}`}
          </Changed>
        </p>
      )}
      {children}
      {contingencies.length > 0 && (
        <ul className="stack card-lines">
          {contingencies.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <ChangeOfList change={changes.get("CONTINGENCIES")} />
    </section>
  );
}

/** A list changes as a whole: what it was is said beneath it. */
export function ChangeOfList({ change }: { readonly change: ReturnType<CardBrief["changes"]["get"]> }) {
  const { say } = useLanguage();
  if (!change) return null;
  return (
    <p className="small">
      <mark className="changed">{say("Changed")}</mark>{" "}
      <span className="muted">
        {change.before ? say("was {before}", { before: say(change.before) }) : say("new since you read")}
      </span>
    </p>
  );
}
