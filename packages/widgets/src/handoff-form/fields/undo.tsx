import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import { useLanguage } from "../../language/use-language.ts";

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
  const { say } = useLanguage();
  return (
    <p role="status" className="undo">
      {what !== undefined && (
        <>
          <span className="muted">
            {what === "" ? say("Removed an empty row.") : say("Removed “{what}”.", { what })}
          </span>{" "}
          <Button kind="quiet" onClick={onUndo}>
            {say("Undo")}
          </Button>
        </>
      )}
    </p>
  );
}
