import type { Completeness, HandoffContent } from "@baton/playbook";
import { useMemo, useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { useOnline } from "../provider/use-online.ts";
import { useLayoutEffect } from "../shadow/use-layout-effect.ts";
import { later } from "../widget/on-demand.tsx";
import { fetchBeside } from "./fetch-beside.ts";
import type { FormFacts, ServerHandoff } from "./form-data.ts";

type Rule = typeof import("./beside.ts").completeness;

/** Arrives with what stands beside the sections, which is what shows its findings. */
let completeness: Rule | undefined;

export async function fetchRule(): Promise<void> {
  ({ completeness } = await fetchBeside());
}

/**
 * What is missing from a draft, recomputed on every change with the same rule the server delivers by; null until the
 * rule is here.
 */
export function useStanding(
  content: HandoffContent,
  facts: FormFacts,
  handoff: ServerHandoff | null,
): Completeness | null {
  const { commitments, policy, tourId } = facts;
  const language = useLanguage();
  const online = useOnline();
  const [rule, setRule] = useState(() => completeness);
  // Asked for before the panel beside asks for its code, which would else be shown once without a finding, and jump.
  useLayoutEffect(() => {
    if (rule || !online) return;
    let isLost = false;
    const stop = later(() =>
      fetchRule().then(
        () => isLost || setRule(() => completeness),
        // The panel beside says that it could not be loaded, and offers to try again.
        () => undefined,
      ),
    );
    return () => {
      isLost = true;
      stop();
    };
  }, [rule, online]);
  return useMemo(() => {
    const fromHere = commitments.filter(({ source }) => source?.id === handoff?.id || source?.id === tourId);
    return rule?.(content, policy, { promiseCount: fromHere.length }, language) ?? null;
  }, [rule, content, commitments, policy, tourId, handoff?.id, language]);
}
