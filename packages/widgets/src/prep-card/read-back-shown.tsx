import { CheckIcon } from "../controls/icons.tsx";
import { Moment } from "../promises/moment.tsx";
import { type CardTour, type CardVersion, zoneOfTour } from "./card.ts";

export interface ReadBackShownProps {
  readonly tour: CardTour;
  readonly version: CardVersion;
}

/** What the reader said they understood: the OSC checks it here, the OSM sees that it is done. */
export function ReadBackShown({ tour, version }: ReadBackShownProps) {
  const receipt = version.receipts.at(-1);
  if (!receipt) return null;
  return (
    <section className="band card-foot card-read" part="section" aria-label="Read-back" tabIndex={-1}>
      <p className="small muted">
        <CheckIcon /> Read back{receipt.reader && ` by ${receipt.reader.name}`},{" "}
        <Moment at={receipt.readAt} zone={zoneOfTour(tour)} />
      </p>
      <p className="words">“{receipt.readBack}”</p>
    </section>
  );
}
