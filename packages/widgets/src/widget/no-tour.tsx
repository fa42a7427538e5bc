import { Notice } from "../controls/notice.tsx";

export interface NoTourProps {
  /** What a tour is chosen for: "write its handoff". */
  readonly to: string;
}

/** Stands in for a widget whose page has not said which tour it is about: a list may have nothing chosen yet. */
export function NoTour({ to }: NoTourProps) {
  return (
    <Notice tone="plain" title="No tour is chosen">
      Choose a tour to {to}.
      <p className="small muted">Is this your page? Set tour-id on the element, or tourId in React.</p>
    </Notice>
  );
}
