import { useState } from "react";

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
