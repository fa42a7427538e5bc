import type { ReactNode } from "react";
import { Notice } from "../controls/notice.tsx";
import { useLanguage } from "../language/use-language.ts";

export interface NoTourProps {
  /** What a tour is chosen for: "Choose a tour to write its handoff." */
  readonly children: ReactNode;
}

/** Stands in for a widget whose page has not said which tour it is about: a list may have nothing chosen yet. */
export function NoTour({ children }: NoTourProps) {
  const { say } = useLanguage();
  return (
    <Notice tone="plain" title={say("No tour is chosen")}>
      {children}
      <p className="small muted">
        {say("Is this your page? Set tour-id on the element, or tourId in React.")}
      </p>
    </Notice>
  );
}
