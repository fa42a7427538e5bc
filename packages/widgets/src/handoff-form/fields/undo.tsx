import { Button } from "../../controls/button.tsx";
import { useLanguage } from "../../language/use-language.ts";

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
