import { type ContentNames, canKeepBoth, describeConflict, keepBoth, resolveConflict } from "@baton/playbook";
import { newIdempotencyKey } from "../../connection/idempotency-key.ts";
import { Button } from "../../controls/button.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { timeWords } from "../../language/when.ts";
import { useNow } from "../../provider/connection-provider.tsx";
import type { Autosave } from "../draft/autosave.ts";
import type { Conflict, ContentEdit } from "../draft/draft.ts";
import { firstName } from "../form-data.ts";
import { useForm } from "../form-scope.tsx";
import { differingWords } from "./differing-words.ts";
import { FieldLink } from "./field-link.tsx";

export interface ConflictsProps {
  readonly conflicts: readonly Conflict[];
  readonly names: ContentNames;
  readonly onDecide: Autosave["decide"];
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
  const language = useLanguage();
  const { say } = language;
  const { facts } = useForm();
  const now = useNow();
  const { by, at } = conflict;
  const label = say(conflict.label);
  const who = by && (by.id === facts.me.id ? say("You, in another window") : by.name);
  const when = at && timeWords(at, facts.timeZone, now, language);
  return (
    <li className="stack">
      <FieldLink field={conflict.field}>{label}</FieldLink>
      <div className="stack conflict-sides">
        <Side
          title={say("Yours")}
          text={words.mine}
          other={words.theirs}
          action={say("Keep yours")}
          what={label}
          onChoose={() => onDecide(conflict, keptMine(conflict))}
        />
        <Side
          title={say("Theirs")}
          source={[who, when].filter(Boolean).join(", ")}
          text={words.theirs}
          other={words.mine}
          action={say("Take theirs")}
          what={label}
          onChoose={() => onDecide(conflict, (content) => resolveConflict(content, conflict, "THEIRS"))}
        />
      </div>
      {canKeepBoth(conflict) && (
        <div>
          <Button
            aria-label={`${say("Keep both")}: ${label}`}
            onClick={() => onDecide(conflict, (content) => keepBoth(content, conflict, newIdempotencyKey()))}
          >
            {say("Keep both")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Mine is what is on screen, with what was typed into the field since; a row I removed stays removed. */
function keptMine(conflict: Conflict): ContentEdit {
  return (content) => (conflict.mine === null ? resolveConflict(content, conflict, "MINE") : content);
}

interface SideProps {
  readonly title: string;
  /** Whose it is and since when. */
  readonly source?: string;
  readonly text: string;
  readonly other: string;
  readonly action: string;
  /** What it is about, for those who cannot see what stands above. */
  readonly what: string;
  readonly onChoose: () => void;
}

/** One text in full, with the words marked that the other has not. */
function Side({ title, source, text, other, action, what, onChoose }: SideProps) {
  const { say } = useLanguage();
  return (
    <div className="stack inset conflict-side" part="panel">
      <h4 part="heading">
        {title}
        {source && <span className="small muted"> · {source}</span>}
      </h4>
      <p>
        {text ? (
          differingWords(text, other).map(({ text: words, differs }, place) => {
            const Mark = differs ? "mark" : "span";
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is nothing but its place
              <Mark key={place} className={differs ? "changed" : undefined}>
                {words}
              </Mark>
            );
          })
        ) : (
          <span className="muted">{say("Nothing")}</span>
        )}
      </p>
      <Button onClick={onChoose} aria-label={`${action}: ${what}`}>
        {action}
      </Button>
    </div>
  );
}
