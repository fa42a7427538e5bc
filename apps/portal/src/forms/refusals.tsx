import { useEffect, useRef } from "react";
import type { Refusal } from "../data/use-write.ts";

/** What was refused and why, above the form; takes the focus when it appears. */
export function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals.length > 0) box.current?.focus();
  }, [refusals]);
  if (refusals.length === 0) return null;
  return (
    <div ref={box} className="notice notice-late" role="alert" tabIndex={-1}>
      {refusals.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
