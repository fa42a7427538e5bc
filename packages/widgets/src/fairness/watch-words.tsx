import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { FairnessWarningProps } from "./fairness-warning.tsx";

let loaded: ComponentType<FairnessWarningProps> | undefined;

/**
 * Watches a text for language about protected classes, as one line below its field. The word list comes once something
 * is written. Where it does not come nothing is said: it is advice, and the next letter asks for it again.
 */
export function WatchWords({ text = "", ...props }: Partial<FairnessWarningProps>): ReactNode {
  const [Warning, setWarning] = useState(() => loaded);
  useEffect(() => {
    if (Warning || text === "") return;
    let gone = false;
    import("./fairness-warning.tsx").then(
      (file) => {
        loaded = file.FairnessWarning;
        if (!gone) setWarning(() => file.FairnessWarning);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [Warning, text]);
  return Warning && <Warning text={text} {...props} />;
}
