import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useLanguage } from "../language/use-language.ts";
import { useLayoutEffect } from "../shadow/use-layout-effect.ts";
import { Button } from "./button.tsx";
import { CrossIcon, PlusIcon } from "./icons.tsx";

export interface RowsProps<Row extends { readonly key: string }> {
  /** Names the list for assistive technology, for example "People". */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly onRows: (rows: readonly Row[]) => void;
  /** An empty row with a key of its own. */
  readonly newRow: () => Row;
  /** For example "Add a person". */
  readonly addLabel: string;
  /** How the row is called in "Remove …". */
  readonly nameOf: (row: Row) => string;
  /** Called after a removal with what was removed, so that the caller can offer to undo it. */
  readonly onRemoved?: (row: Row, index: number) => void;
  readonly children: (row: Row, change: (next: Row) => void, index: number) => ReactNode;
}

/** Rows a person adds and removes. Enter in a one-line field adds the next row and goes to it. */
export function Rows<Row extends { readonly key: string }>({
  label,
  rows,
  onRows,
  newRow,
  addLabel,
  nameOf,
  onRemoved,
  children,
}: RowsProps<Row>) {
  const { say } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLDivElement>(null);
  const focusNext = useRef<number | "add" | null>(null);

  useLayoutEffect(() => {
    const target = focusNext.current;
    focusNext.current = null;
    if (target === null) return;
    const row = target === "add" ? null : list.current?.children[target];
    (row ?? add.current)?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
  });

  function addAfter(index: number) {
    focusNext.current = index + 1;
    onRows([...rows.slice(0, index + 1), newRow(), ...rows.slice(index + 1)]);
  }

  function removeAt(index: number, row: Row) {
    focusNext.current = rows.length > 1 ? Math.max(0, index - 1) : "add";
    onRows(rows.filter((other) => other !== row));
    onRemoved?.(row, index);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, index: number) {
    const { target } = event;
    const inLine =
      (target instanceof HTMLInputElement && target.type === "text") ||
      (target instanceof HTMLTextAreaElement && target.rows === 1 && !event.shiftKey);
    if (event.key !== "Enter" || !inLine || event.nativeEvent.isComposing) return;
    event.preventDefault();
    addAfter(index);
  }

  return (
    <>
      {rows.length > 0 && (
        <ul className="stack rows" aria-label={label} ref={list}>
          {rows.map((row, index) => (
            // Enter is a shortcut for the add button below, which keyboard and pointer users have too.
            <li key={row.key} className="row" part="row" onKeyDown={(event) => onKeyDown(event, index)}>
              <div className="row-fields">
                {children(row, (next) => onRows(rows.map((other) => (other === row ? next : other))), index)}
              </div>
              <Button
                kind="quiet"
                className="button-icon"
                aria-label={say("Remove {what}", { what: nameOf(row) })}
                onClick={() => removeAt(index, row)}
              >
                <CrossIcon />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div ref={add}>
        <Button kind="quiet" onClick={() => addAfter(rows.length - 1)}>
          <PlusIcon /> {addLabel}
        </Button>
      </div>
    </>
  );
}
