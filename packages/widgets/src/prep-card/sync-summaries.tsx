import { useLanguage } from "../language/use-language.ts";
import { WrittenBy } from "../morning-sync/written-by.tsx";
import type { CardHandoff } from "./card.ts";

export interface SyncSummariesProps {
  readonly handoff: CardHandoff;
  readonly zone: string;
}

/** What OSC and OSM agreed on in their morning sync; of a tour that was moved there may be several, the latest first. */
export function SyncSummaries({ handoff, zone }: SyncSummariesProps) {
  const { say } = useLanguage();
  const latestFirst = handoff.syncSummaries.toReversed();
  if (latestFirst.length === 0) return null;
  return (
    <section className="stack band" part="section" aria-label={say("Agreed in the morning sync")}>
      <h3 part="heading">{say("Agreed in the morning sync")}</h3>
      {latestFirst.map((summary) => (
        <div key={summary.id}>
          <p className="words">{summary.words}</p>
          <WrittenBy summary={summary} zone={zone} />
        </div>
      ))}
    </section>
  );
}
