import { useCallback, useEffect, useState } from "react";
import type { ServerHandoff } from "./form-data.ts";

/**
 * The newest state of the handoff that any answer brought. Draft saves do not ask the whole form again, so their
 * own answers count beside those of the query.
 */
export function useHandoff(fromQuery: ServerHandoff | null) {
  const [handoff, setHandoff] = useState(fromQuery);
  const take = useCallback((next: ServerHandoff) => {
    setHandoff((held) => (held && next.revision < held.revision ? held : next));
  }, []);
  useEffect(() => {
    if (fromQuery) take(fromQuery);
  }, [fromQuery, take]);
  return { handoff, take };
}
