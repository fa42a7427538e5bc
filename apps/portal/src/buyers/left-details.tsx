import type { PortalBuyerQuery } from "@baton/api-contract";
import { useNow } from "../session/session.tsx";
import { midWhenWords } from "../time/words.ts";
import { contactWords } from "./contact-entry.ts";

type Intake = NonNullable<PortalBuyerQuery["buyer"]>["intakes"]["nodes"][number];

/** What the buyer wrote of themselves on one of the builder's pages, newest first, in their own words. */
export function LeftDetails({ intakes }: { readonly intakes: readonly Intake[] }) {
  const now = useNow();
  if (intakes.length === 0) return null;
  return (
    <section className="list-section" aria-labelledby="left-details">
      <h2 id="left-details">Left by the buyer</h2>
      {intakes.map((intake) => (
        <article key={intake.id}>
          <p className="muted">
            {[
              intake.source,
              intake.community?.name,
              midWhenWords(intake.receivedAt, zoneOf(intake.community), now),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <dl className="facts">
            {intake.said.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            <div>
              <dt>Reached at, they say</dt>
              <dd>{intake.contactPoints.map(contactWords).join(" · ")}</dd>
            </div>
            <div>
              <dt>Agreed to</dt>
              <dd>{intake.consentText}</dd>
            </div>
          </dl>
        </article>
      ))}
    </section>
  );
}

/** A page for no community in particular is in no zone; then the reader's own holds. */
export function zoneOf(community: { readonly timeZone: string } | null): string {
  return community?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
