import { type Completeness, completeness, type HandoffContent } from "@baton/playbook";
import { useMemo } from "react";
import { useLanguage } from "../language/use-language.ts";
import type { FormFacts, ServerHandoff } from "./form-data.ts";

/** What is missing from a draft, recomputed on every change with the same rule the server delivers by. */
export function useStanding(
  content: HandoffContent,
  facts: FormFacts,
  handoff: ServerHandoff | null,
): Completeness {
  const { commitments, policy, tourId } = facts;
  const language = useLanguage();
  return useMemo(() => {
    const fromHere = commitments.filter(({ source }) => source?.id === handoff?.id || source?.id === tourId);
    return completeness(content, policy, { promiseCount: fromHere.length }, language);
  }, [content, commitments, policy, tourId, handoff?.id, language]);
}
