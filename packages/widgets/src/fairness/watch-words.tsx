import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { FairnessWarningProps } from "./fairness-warning.tsx";

let loaded: ComponentType<FairnessWarningProps> | undefined;

/**
 * Watches a text for language about protected classes, as one line below its field. The word list comes once something
 * is written. Where it does not come nothing is said: it is advice, and the next letter asks for it again.
 */
export function WatchWords({ text = "", ...props }: Partial<FairnessWarningProps>): ReactNode {
  // Not before there is a text, even where the code is here: a field must not look otherwise for who came first.
  const [Warning, setWarning] = useState(() => (text === "" ? undefined : loaded));
  useEffect(() => {
    if (Warning || text === "") return;
    import("./fairness-warning.tsx").then(
      (file) => {
        loaded = file.FairnessWarning;
        // Also where the text has gone meanwhile: the next one finds its place already there.
        setWarning(() => file.FairnessWarning);
      },
      () => undefined,
    );
  }, [Warning, text]);
  return Warning && <Warning text={text} {...props} />;
}
