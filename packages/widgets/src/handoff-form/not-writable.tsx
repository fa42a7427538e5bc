import { handoffLiveSubscription } from "@baton/api-contract";
import { Notice } from "../controls/notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useLive } from "../provider/use-live.ts";
import { NoTour } from "../widget/no-tour.tsx";
import { type FormFacts, savedDraft } from "./form-data.ts";
import { ReadOnly } from "./read-only.tsx";

export interface NotWritableProps {
  /** Which tour it is about; undefined where the page has not said so, null where there is no such tour. */
  readonly facts: FormFacts | null | undefined;
}

/** What stands in the place of the form where nothing can be written: why, or what was. */
export function NotWritable({ facts }: NotWritableProps) {
  const { say } = useLanguage();
  useLive(handoffLiveSubscription, facts ? { tourId: facts.tourId } : null, async () => facts?.refetch());
  if (facts === undefined) return <NoTour>{say("Choose a tour to write its handoff.")}</NoTour>;
  if (facts === null) {
    return (
      <Notice tone="plain" title={say("This tour was not found")}>
        {say(
          "It may have been removed, or be at a community you do not serve. Open it again from your day’s list.",
        )}
      </Notice>
    );
  }
  const { tour } = facts;
  const { handoff } = tour;
  const ended =
    tour.status === "CANCELLED" || handoff?.status === "CLOSED" || handoff?.status === "CANCELLED";
  if (ended || handoff?.draft) {
    return <ReadOnly facts={facts} content={handoff?.draft ? savedDraft(tour, handoff).content : null} />;
  }
  return (
    <Notice tone="plain" title={say("You do not write handoffs for this tour")}>
      {say("An OSC or a sales manager writes it. Once delivered, it is on the tour’s prep card.")}
    </Notice>
  );
}
