import { type ContentNames, describeConflict } from "@baton/playbook";
import { Button } from "../../controls/button.tsx";
import { useLanguage } from "../../language/use-language.ts";
import type { Conflict } from "../draft/draft.ts";
import { firstName } from "../form-data.ts";
import { FieldLink } from "./field-link.tsx";

export interface ConflictsProps {
  readonly conflicts: readonly Conflict[];
  readonly names: ContentNames;
  readonly onDecide: (conflict: Conflict, take: "MINE" | "THEIRS") => void;
}

/** What two people changed at once, both texts side by side; nothing is saved over anybody until this is decided. */
export function Conflicts({ conflicts, names, onDecide }: ConflictsProps) {
  const language = useLanguage();
  const by = conflicts.find((conflict) => conflict.by)?.by;
  return (
    <section className="stack conflicts" aria-labelledby="conflicts-title" role="alert">
      <p className="strong" id="conflicts-title">
        {language.say(by ? conflictWords.by : conflictWords.bySomebody, {
          n: conflicts.length,
          name: by ? firstName(by.name) : "",
        })}
      </p>
      <ul className="stack">
        {conflicts.map((conflict) => (
          <ConflictRow
            key={`${conflict.field} ${conflict.rowKey}`}
            conflict={conflict}
            words={describeConflict(conflict, names, language)}
            onDecide={onDecide}
          />
        ))}
      </ul>
    </section>
  );
}

const conflictWords = {
  by: "{n, plural, one {{name} changed the same thing while you were writing.} other {{name} changed the same things while you were writing.}} Choose what stays.",
  bySomebody:
    "{n, plural, one {Somebody changed the same thing while you were writing.} other {Somebody changed the same things while you were writing.}} Choose what stays.",
} as const;

interface ConflictRowProps {
  readonly conflict: Conflict;
  readonly words: { readonly mine: string; readonly theirs: string };
  readonly onDecide: ConflictsProps["onDecide"];
}

function ConflictRow({ conflict, words, onDecide }: ConflictRowProps) {
  const { say } = useLanguage();
  const label = say(conflict.label);
  return (
    <li>
      <FieldLink field={conflict.field}>{label}</FieldLink>
      <div className="stack conflict-sides">
        <Side
          title={say("Yours")}
          text={words.mine}
          action={say("Keep yours")}
          what={label}
          onChoose={() => onDecide(conflict, "MINE")}
        />
        <Side
          title={say("Theirs")}
          text={words.theirs}
          action={say("Take theirs")}
          what={label}
          onChoose={() => onDecide(conflict, "THEIRS")}
        />
      </div>
    </li>
  );
}

interface SideProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  /** What it is about, for those who cannot see what stands above. */
  readonly what: string;
  readonly onChoose: () => void;
}

function Side({ title, text, action, what, onChoose }: SideProps) {
  const { say } = useLanguage();
  return (
    <div className="stack inset conflict-side" part="panel">
      <h4 part="heading">{title}</h4>
      <p>{text || <span className="muted">{say("Nothing")}</span>}</p>
      <Button onClick={onChoose} aria-label={`${action}: ${what}`}>
        {action}
      </Button>
    </div>
  );
}
