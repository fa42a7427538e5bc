import type { HandoffFormContentFragment } from "@baton/api-contract";
import { alreadyKnown, type FieldInWords, noNames } from "@baton/playbook";
import { useMemo } from "react";
import { contentFromServer } from "../handoffs/content-from-server.ts";
import { useLanguage } from "../language/use-language.ts";
import { objectionsIn } from "./writing.ts";

export interface Facts {
  readonly objections: readonly string[];
  /** The answers that need not have been asked for again. */
  readonly known: readonly FieldInWords[];
}

/** What the handoff already says, which is then only to be tapped. */
export function useFacts(content: HandoffFormContentFragment | null): Facts {
  const language = useLanguage();
  return useMemo(() => {
    return {
      objections: objectionsIn(content),
      known: content ? alreadyKnown(contentFromServer(content), noNames, language) : [],
    };
  }, [content, language]);
}
