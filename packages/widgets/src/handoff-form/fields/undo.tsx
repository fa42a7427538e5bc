import { useState } from "react";
import { Button } from "../../controls/button.tsx";

interface Removed<Row> {
  readonly row: Row;
  readonly index: number;
}

/** Keeps the last row removed, so that taking it away needs no "are you sure". */
export function useUndo<Row>() {
  const [removed, setRemoved] = useState<Removed<Row> | null>(null);
  return {
    removed,
    remember: (row: Row, index: number) => setRemoved({ row, index }),
    forget: () => setRemoved(null),
  };
}

export interface UndoProps {
  /** What was removed, as a person would call it; undefined when nothing was. */
  readonly what: string | undefined;
  readonly onUndo: () => void;
}

export function Undo({ what, onUndo }: UndoProps) {
  return (
    <p role="status" className="undo">
      {what !== undefined && (
        <>
          <span className="muted">Removed {what === "" ? "an empty row" : `“${what}”`}.</span>{" "}
          <Button kind="quiet" onClick={onUndo}>
            Undo
          </Button>
        </>
      )}
    </p>
  );
}
