import { CheckIcon } from "../controls/icons.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { type CardHandoff, type CardTour, type CardVersion, zoneOfTour } from "./card.ts";
import { ReadBackReview } from "./on-demand.ts";

export interface ReadBackShownProps {
  readonly tour: CardTour;
  readonly handoff: CardHandoff;
  readonly version: CardVersion;
  readonly onReviewed: () => void;
}

/** What the reader said they understood: the OSC checks it here, the OSM sees that it is done. */
export function ReadBackShown({ tour, handoff, version, onReviewed }: ReadBackShownProps) {
  const { say } = useLanguage();
  const receipt = version.receipts.at(-1);
  if (!receipt) return null;
  return (
    <section className="band card-foot card-read" part="section" aria-label={say("Read-back")} tabIndex={-1}>
      <p className="small muted">
        <CheckIcon />{" "}
        <Said
          text={receipt.reader ? "Read back by {name}, {when}" : "Read back, {when}"}
          values={{
            name: receipt.reader?.name,
            when: <Moment at={receipt.readAt} zone={zoneOfTour(tour)} />,
          }}
        />
      </p>
      <p className="words">“{receipt.readBack}”</p>
      <ReadBackReview
        receipt={receipt}
        zone={zoneOfTour(tour)}
        mayReview={handoff.viewerCan.confirmReadBack}
        onReviewed={onReviewed}
      />
    </section>
  );
}
