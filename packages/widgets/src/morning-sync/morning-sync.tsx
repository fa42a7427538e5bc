import { dayLiveSubscription } from "@baton/api-contract";
import { Notice } from "../controls/notice.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { SessionScope } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import promisesCss from "../promises/promises.css?inline";
import { useLive } from "../provider/use-live.ts";
import { sharedStyles } from "../styles/styles.ts";
import { ConnectionNotice } from "../widget/connection-notice.tsx";
import { useWidgetEvents } from "../widget/use-widget-events.ts";
import type { Widget, WidgetEvents } from "../widget/widget.ts";
import { ChoosePartner } from "./choose-partner.tsx";
import morningSyncCss from "./morning-sync.css?inline";
import { PairSync } from "./pair-sync.tsx";
import { keyOf, type SyncPartners, type SyncViewer, type TourOpened } from "./sync.ts";
import { useChosen, usePartners } from "./use-sync.ts";

/** A sync was closed: every tour of its agenda has a summary. */
export interface MorningSyncClosedDetail {
  readonly morningSyncId: string;
  readonly day: string;
}

export interface MorningSyncProps
  extends WidgetEvents<
    /** With how many people the member has tours on the day. */
    { readonly partners: number },
    /** A summary was saved. */
    { readonly tourId: string },
    MorningSyncClosedDetail
  > {
  /** Whom to sync with, as a Baton id: of an OSC the OSM, of an OSM the OSC. Without it the person chooses. */
  readonly partnerId?: string | undefined;
  /**
   * The day of the tours: "2026-11-28".
   *
   * @defaultValue today where the first tour takes place
   */
  readonly day?: string | undefined;
  /** The person wants to go into a tour: lead them to the widget the detail names. */
  readonly onOpen?: (detail: TourOpened) => void;
}

function MorningSyncContent(props: MorningSyncProps) {
  const { say } = useLanguage();
  const { data, error, loading, connection, refetch } = usePartners(props.day);
  const partners = data?.morningSyncPartners;
  useWidgetEvents(props, partners && { partners: partners.length }, error);
  return (
    <section className="frame sync" part="frame" aria-label={say("Morning sync")} aria-busy={loading}>
      <ConnectionNotice
        error={error}
        what={say("the morning sync")}
        onRetry={() => void refetch()}
        onSignInNeeded={props.onSignInNeeded}
        retrying={loading}
      />
      <SessionScope viewer={data?.viewer} connection={connection}>
        {data && partners && (
          <Chosen {...props} viewer={data.viewer.member} partners={partners} refetch={refetch} />
        )}
        {!data && !error && <Skeleton lines={8} label={say("Loading the morning sync")} />}
      </SessionScope>
    </section>
  );
}

interface ChosenProps extends MorningSyncProps {
  readonly viewer: SyncViewer["member"];
  readonly partners: readonly SyncPartners[];
  readonly refetch: () => Promise<void>;
}

/** The agenda with the one that was chosen; the choice, where there is one to make. */
function Chosen(props: ChosenProps) {
  const { partners, partnerId, viewer } = props;
  const { possible, agenda, choose } = useChosen(partners, partnerId);
  useLive(dayLiveSubscription, agenda ? null : {}, props.refetch);
  if (agenda) {
    const back = possible.length > 1 ? () => choose(null) : undefined;
    return <PairSync key={keyOf(agenda)} {...props} partners={agenda} viewer={viewer} onBack={back} />;
  }
  if (possible.length === 0)
    return <NoTours isWithPartner={partnerId !== undefined && partners.length > 0} />;
  return <ChoosePartner partners={possible} viewerId={viewer.id} onChoose={choose} />;
}

function NoTours({ isWithPartner }: { readonly isWithPartner: boolean }) {
  const { say } = useLanguage();
  return (
    <Notice tone="plain" title={say("Nothing to sync on this day")}>
      {say(
        isWithPartner
          ? "You two have no tour together on this day. A sync covers the tours one of you booked and the other receives."
          : "No tour of yours is booked for this day. A sync covers the tours an OSC booked and an OSM receives.",
      )}
    </Notice>
  );
}

export const morningSync: Widget<MorningSyncProps> = {
  name: "morning-sync",
  css: [...sharedStyles, promisesCss, morningSyncCss],
  Content: MorningSyncContent,
};
