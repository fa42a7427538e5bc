import {
  type Brief,
  type Completeness,
  completeness,
  formatDayTime,
  type HandoffContent,
  renderBrief,
} from "@baton/playbook";
import { useMemo } from "react";
import { useLanguage } from "../language/use-language.ts";
import type { FormFacts, ServerHandoff } from "./form-data.ts";

/** Where a draft stands: what is missing, and what its brief would be. */
export interface Standing {
  readonly left: Completeness;
  readonly brief: Brief;
}

/** Recomputed on every change of the draft, with the same rules the server delivers by. */
export function useStanding(
  content: HandoffContent,
  facts: FormFacts,
  handoff: ServerHandoff | null,
): Standing {
  const { commitments, policy, names, timeZone, tourId } = facts;
  const language = useLanguage();
  return useMemo(() => {
    const fromHere = commitments.filter(({ source }) => source?.id === handoff?.id || source?.id === tourId);
    const promises = commitments
      .filter(({ status }) => status === "OPEN")
      .map(({ words, owner, dueAt }) => ({
        words,
        ownerName: owner?.name ?? "",
        due: formatDayTime(new Date(dueAt), timeZone),
      }));
    return {
      left: completeness(content, policy, { promiseCount: fromHere.length }, language),
      brief: renderBrief(content, names, promises, policy, language),
    };
  }, [content, commitments, policy, names, timeZone, tourId, handoff?.id, language]);
}
