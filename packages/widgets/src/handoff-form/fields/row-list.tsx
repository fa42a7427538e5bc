import type { ReactNode } from "react";
import { newIdempotencyKey } from "../../connection/idempotency-key.ts";
import { Rows } from "../../controls/rows.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Undo } from "../on-demand.ts";
import { useUndo } from "./use-undo.ts";

export interface RowListProps<Row extends { readonly key: string }> {
  readonly label: string;
  readonly addLabel: string;
  readonly rows: readonly Row[];
  readonly onRows: (rows: readonly Row[]) => void;
  readonly blank: Omit<Row, "key">;
  readonly nameOf: (row: Row) => string;
  readonly children: (row: Row, change: (next: Row) => void) => ReactNode;
}

/** Rows of a handoff: each has a key of its own, so that two drafts can be merged row by row; removing can be undone. */
export function RowList<Row extends { readonly key: string }>({
  rows,
  onRows,
  blank,
  nameOf,
  children,
  ...labels
}: RowListProps<Row>) {
  const { say } = useLanguage();
  const { removed, remember, forget } = useUndo<Row>();
  return (
    <>
      <Rows
        {...labels}
        rows={rows}
        onRows={onRows}
        newRow={() => ({ ...blank, key: newIdempotencyKey() }) as Row}
        nameOf={(row) => nameOf(row) || say("this row")}
        onRemoved={remember}
      >
        {children}
      </Rows>
      <Undo
        what={removed ? nameOf(removed.row) : undefined}
        onUndo={() => {
          if (removed) onRows(rows.toSpliced(removed.index, 0, removed.row));
          forget();
        }}
      />
    </>
  );
}
