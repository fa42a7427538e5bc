import { type RefObject, useRef } from "react";
import { useLayoutEffect } from "../shadow/use-layout-effect.ts";

/** The newest value without making it a dependency, so a host's inline callback never restarts anything. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}
