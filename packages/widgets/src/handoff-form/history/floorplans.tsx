import type { FloorplanDiscussed } from "@baton/playbook";
import { type KeyboardEvent, useRef, useState } from "react";
import { newIdempotencyKey } from "../../connection/idempotency-key.ts";
import { Button } from "../../controls/button.tsx";
import { ComboField } from "../../controls/combo-field.tsx";
import { CrossIcon } from "../../controls/icons.tsx";
import { TextAreaField } from "../../controls/text-field.tsx";
import { useKept } from "../../device/use-kept.ts";
import { WatchWords } from "../../fairness/watch-words.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { FieldBlock } from "../fields/field-block.tsx";
import { pickByTyping } from "../fields/pick.ts";
import { useUndo } from "../fields/use-undo.ts";
import { useForm } from "../form-scope.tsx";
import { namesOf } from "../names.ts";
import { Undo } from "../on-demand.ts";

export interface FloorplansProps {
  readonly rows: readonly FloorplanDiscussed[];
  readonly onRows: (rows: readonly FloorplanDiscussed[]) => void;
}

/** Plans the buyer has looked at: type the start of a name and press Enter. */
export function Floorplans({ rows, onRows }: FloorplansProps) {
  const { say } = useLanguage();
  const names = namesOf(useForm().facts);
  const picker = useRef<HTMLDivElement>(null);
  const { removed, remember, forget } = useUndo<FloorplanDiscussed>();
  const nameOf = ({ floorplanId }: FloorplanDiscussed) =>
    names.floorplan(floorplanId) ?? say("A former plan");
  const toPicker = () => picker.current?.querySelector("input")?.focus();

  return (
    <FieldBlock field="FLOORPLANS_DISCUSSED">
      {rows.length > 0 && (
        <ul className="stack rows" aria-label={say("Floorplans discussed")}>
          {rows.map((row, index) => (
            <li key={row.key} className="row" part="row">
              <div className="row-fields">
                <span className="row-name strong">{nameOf(row)}</span>
                <TextAreaField
                  rows={1}
                  label={
                    <>
                      <span aria-hidden="true">{say("What they said")}</span>
                      <span className="visually-hidden">
                        {say("What they said about {what}", { what: nameOf(row) })}
                      </span>
                    </>
                  }
                  value={row.note}
                  onValue={(note) => onRows(rows.with(index, { ...row, note }))}
                  onKeyDown={(event) => {
                    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
                    event.preventDefault();
                    toPicker();
                  }}
                />
              </div>
              <Button
                kind="quiet"
                className="button-icon"
                aria-label={say("Remove {what}", { what: nameOf(row) })}
                onClick={() => {
                  remember(row, index);
                  onRows(rows.toSpliced(index, 1));
                  toPicker();
                }}
              >
                <CrossIcon />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="adder" ref={picker}>
        <FloorplanPicker
          taken={rows.map(({ floorplanId }) => floorplanId)}
          onPick={(floorplanId) => onRows([...rows, { key: newIdempotencyKey(), floorplanId, note: "" }])}
        />
      </div>
      <Undo
        what={removed ? nameOf(removed.row) : undefined}
        onUndo={() => {
          if (removed) onRows(rows.toSpliced(removed.index, 0, removed.row));
          forget();
        }}
      />
      <WatchWords text={rows.map(({ note }) => note).join("\n")} />
    </FieldBlock>
  );
}

interface FloorplanPickerProps {
  readonly taken: readonly string[];
  readonly onPick: (floorplanId: string) => void;
}

function FloorplanPicker({ taken, onPick }: FloorplanPickerProps) {
  const { say } = useLanguage();
  const { floorplans, tourId } = useForm().facts;
  const [text, setText] = useKept(`floorplan ${tourId}`, "");
  const [error, setError] = useState<string>();
  const open = floorplans.filter(({ id }) => !taken.includes(id));

  function pick() {
    if (text.trim() === "") return setError(undefined);
    const choice = pickByTyping(text, open);
    if (!choice)
      return setError(
        open.length === 0
          ? say("Every plan of this community is in the list already.")
          : say("Not a plan of this community. Write one of {plans}.", {
              plans: open.map(({ name }) => name).join(", "),
            }),
      );
    setText("");
    setError(undefined);
    onPick(choice.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    pick();
  }

  return (
    <ComboField
      label={say("Add a floorplan")}
      labelHidden
      placeholder={say("Add a floorplan")}
      suggestions={open.map(({ name }) => name)}
      value={text}
      error={error}
      onValue={(typed) => {
        setText(typed);
        setError(undefined);
      }}
      onKeyDown={onKeyDown}
      onBlur={pick}
    />
  );
}
