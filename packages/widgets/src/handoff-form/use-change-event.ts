import { useEffect, useRef } from "react";
import { useLatest } from "../provider/use-latest.ts";
import type { HandoffFormProps } from "./handoff-form.tsx";

/** Tells the host of every save, once per revision. */
export function useChangeEvent(
  onChange: HandoffFormProps["onChange"],
  handoffId: string | undefined,
  revision: number,
  missing: number,
): void {
  const latest = useLatest({ onChange, missing });
  const told = useRef(revision);
  useEffect(() => {
    if (handoffId === undefined || told.current === revision) return;
    told.current = revision;
    latest.current.onChange?.({ handoffId, revision, missing: latest.current.missing });
  }, [handoffId, revision, latest]);
}
