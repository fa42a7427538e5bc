import type { ReadBackFragment } from "@baton/api-contract";
import { CheckIcon, WarningIcon } from "../controls/icons.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";

export interface ReviewShownProps {
  readonly review: NonNullable<ReadBackFragment["review"]>;
  /** The IANA zone to say its time in. */
  readonly zone: string;
}

/** What the OSC said to a read-back. */
export function ReviewShown({ review, zone }: ReviewShownProps) {
  const { say } = useLanguage();
  const { verdict, correction, reviewedAt, reviewedBy } = review;
  const name = reviewedBy?.name ?? say("the OSC");
  const when = <Moment at={reviewedAt} zone={zone} />;
  if (verdict === "CONFIRMED") {
    return (
      <p className="small muted">
        <CheckIcon /> <Said text="Confirmed by {name}, {when}" values={{ name, when }} />
      </p>
    );
  }
  return (
    <>
      <p className="small">
        <WarningIcon /> <Said text="Corrected by {name}, {when}" values={{ name, when }} />
      </p>
      <p className="words">“{correction}”</p>
    </>
  );
}
