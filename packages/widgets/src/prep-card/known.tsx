import {
  alreadyKnown,
  type ContentField,
  describeField,
  type FieldInWords,
  fieldDefinitions,
  stillToFindOut,
} from "@baton/playbook";
import { useId } from "react";
import { useLanguage } from "../language/use-language.ts";
import type { CardBrief } from "./card.ts";
import { Changed } from "./changed.tsx";
import { ChangeOfList } from "./sixty-seconds.tsx";

/** What must not be asked again, beside what is still to find out and what the buyer expects to see. */
export function Known({ brief }: { readonly brief: CardBrief }) {
  const language = useLanguage();
  const { say } = language;
  const { content, names, changes } = brief;
  // Who prefers to be reached how is in the head of the card.
  const known = alreadyKnown(content, names, language).filter(
    (field) => field.field !== "CONTACT_PREFERENCE",
  );
  const supplements = (["VOLUNTEERED_FACTS", "NOTES"] as const)
    .map((field) => describeField(content, field, names, language))
    .filter((field) => field.lines.length > 0);
  const open = stillToFindOut(content, names, language);
  const expected = describeField(content, "EXPECTATIONS", names, language).lines;
  const ids = { known: useId(), open: useId(), expected: useId() };
  return (
    <div className="stack band card-known" part="section">
      <section className="stack" aria-labelledby={ids.known}>
        <h3 part="heading" id={ids.known}>
          {say("Already known — do not ask again")}
        </h3>
        <dl className="facts">
          {[...known, ...supplements].map((fact) => (
            <Fact key={fact.field} fact={fact} brief={brief} />
          ))}
        </dl>
      </section>
      <div className="stack card-beside">
        <section className="stack" aria-labelledby={ids.open}>
          <h3 part="heading" id={ids.open}>
            {say("Still to find out")}
          </h3>
          {open.length === 0 ? (
            <p className="muted">{say("Nothing: every question was asked.")}</p>
          ) : (
            <ul>
              {open.map((field) => (
                <li key={field.field}>
                  <Changed change={changes.get(field.field)}>{say(toFindOut(field.field))}</Changed>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="stack" aria-labelledby={ids.expected}>
          <h3 part="heading" id={ids.expected}>
            {say("They expect to see")}
          </h3>
          {expected.length === 0 ? (
            <p className="muted">{say("Nothing was written down.")}</p>
          ) : (
            <ul>
              {expected.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <ChangeOfList change={changes.get("EXPECTATIONS")} />
        </section>
      </div>
    </div>
  );
}

const partnerWords = "Is a partner involved";

/** What to ask for, where a fact would only be named: "Would like" tells nothing while it is not known. */
function toFindOut(field: ContentField): string {
  return field === "PARTNER_INVOLVED" ? partnerWords : fieldDefinitions[field].label;
}

function Fact({ fact, brief }: { readonly fact: FieldInWords; readonly brief: CardBrief }) {
  const answered = fact.state === "KNOWN";
  return (
    <div className="fact">
      <dt>{fact.label}</dt>
      <dd className={answered ? undefined : "muted"}>
        <Changed change={brief.changes.get(fact.field)}>
          {fact.lines.map((line, index) => (
            <span key={line}>
              {index > 0 && "; "}
              {line}
            </span>
          ))}
        </Changed>
      </dd>
    </div>
  );
}
