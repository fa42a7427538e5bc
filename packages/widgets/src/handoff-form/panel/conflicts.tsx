import { type ContentNames, describeConflict } from "@baton/playbook";
import { Button } from "../../controls/button.tsx";
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
  const by = conflicts.find((conflict) => conflict.by)?.by;
  return (
    <section className="stack conflicts" aria-labelledby="conflicts-title" role="alert">
      <p className="strong" id="conflicts-title">
        {by ? firstName(by.name) : "Somebody"} changed the same {conflicts.length === 1 ? "thing" : "things"}{" "}
        while you were writing. Choose what stays.
      </p>
      <ul className="stack">
        {conflicts.map((conflict) => (
          <ConflictRow
            key={`${conflict.field} ${conflict.rowKey}`}
            conflict={conflict}
            words={describeConflict(conflict, names)}
            onDecide={onDecide}
          />
        ))}
      </ul>
    </section>
  );
}

interface ConflictRowProps {
  readonly conflict: Conflict;
  readonly words: { readonly mine: string; readonly theirs: string };
  readonly onDecide: ConflictsProps["onDecide"];
}

function ConflictRow({ conflict, words, onDecide }: ConflictRowProps) {
  return (
    <li>
      <FieldLink field={conflict.field}>{conflict.label}</FieldLink>
      <div className="stack conflict-sides">
        <Side
          title="Yours"
          text={words.mine}
          action={`Keep yours: ${conflict.label}`}
          onChoose={() => onDecide(conflict, "MINE")}
        />
        <Side
          title="Theirs"
          text={words.theirs}
          action={`Take theirs: ${conflict.label}`}
          onChoose={() => onDecide(conflict, "THEIRS")}
        />
      </div>
    </li>
  );
}

interface SideProps {
  readonly title: "Yours" | "Theirs";
  readonly text: string;
  readonly action: string;
  readonly onChoose: () => void;
}

function Side({ title, text, action, onChoose }: SideProps) {
  return (
    <div className="stack inset conflict-side" part="conflict-side">
      <h4 part="heading">{title}</h4>
      <p>{text || <span className="muted">Nothing</span>}</p>
      <Button onClick={onChoose} aria-label={action}>
        {title === "Yours" ? "Keep yours" : "Take theirs"}
      </Button>
    </div>
  );
}
