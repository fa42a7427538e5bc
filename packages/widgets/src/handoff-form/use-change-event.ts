import { useEffect, useRef } from "react";
import { useLatest } from "../provider/use-latest.ts";
import type { HandoffFormProps } from "./handoff-form.tsx";

/** Tells the host of every save, once per revision. */
export function useChangeEvent(
  onChange: HandoffFormProps["onChange"],
  handoffId: string | undefined,
  revision: number,
  missing: number | undefined,
): void {
  const latest = useLatest(onChange ?? (() => {}));
  const told = useRef(revision);
  useEffect(() => {
    if (handoffId === undefined || missing === undefined || told.current === revision) return;
    told.current = revision;
    latest.current({ handoffId, revision, missing });
  }, [handoffId, revision, missing, latest]);
}
