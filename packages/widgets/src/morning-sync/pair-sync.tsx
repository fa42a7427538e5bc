import {
  dayLiveSubscription,
  morningSyncLiveSubscription,
  morningSyncStartMutation,
} from "@baton/api-contract";
import { useRef, useState } from "react";
import { Button } from "../controls/button.tsx";
import { LiveRegion } from "../controls/live-region.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useLive } from "../provider/use-live.ts";
import { ConnectionNotice } from "../widget/connection-notice.tsx";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { AgendaTour } from "./agenda-tour.tsx";
import { CloseSync } from "./close-sync.tsx";
import type { MorningSyncProps } from "./morning-sync.tsx";
import { namesOf, type SyncAgenda, type SyncPartners, type SyncViewer } from "./sync.ts";
import { Closed, SyncHead } from "./sync-head.tsx";
import { Timer } from "./timer.tsx";
import { useAction } from "./use-action.ts";
import { useAgenda } from "./use-sync.ts";

export interface PairSyncProps extends Pick<MorningSyncProps, "onOpen" | "onChange" | "onSubmitted"> {
  readonly viewer: SyncViewer["member"];
  readonly partners: SyncPartners;
  /** Undefined where there is nobody else to sync with. */
  readonly onBack: (() => void) | undefined;
}

/** The agenda of two people: before their sync, in it, and after it. */
export function PairSync(props: PairSyncProps) {
  const { viewer, partners, onBack } = props;
  const { say } = useLanguage();
  const { data, error, loading, refetch } = useAgenda(partners);
  const agenda = data?.morningSync;
  const syncId = agenda?.sync?.id;
  // Nobody knows the id of a sync that has not begun: until then whatever happens that day may be its start.
  useLive(dayLiveSubscription, agenda && syncId === undefined ? {} : null, refetch);
  useLive(morningSyncLiveSubscription, syncId === undefined ? null : { id: syncId }, refetch);
  return (
    <>
      <SyncHead day={partners.day} name={namesOf(partners, viewer.id)} onBack={onBack} />
      <ConnectionNotice
        error={error}
        what={say("the morning sync")}
        onRetry={() => void refetch()}
        retrying={loading}
      />
      {!data && !error && <Skeleton lines={8} label={say("Loading the morning sync")} />}
      {agenda && <Agenda {...props} agenda={agenda} syncMinutes={data.playbook.syncMinutes} />}
    </>
  );
}

interface AgendaProps extends PairSyncProps {
  readonly agenda: SyncAgenda;
  readonly syncMinutes: number;
}

function Agenda({ viewer, agenda, syncMinutes, partners, onOpen, onChange, onSubmitted }: AgendaProps) {
  const { say } = useLanguage();
  const { sync, tours, viewerCan, day } = agenda;
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [announcement, setAnnouncement] = useState("");
  const saving = useRef(new Set<Promise<void>>());

  function onSaving(one: Promise<void>) {
    saving.current.add(one);
    void one.then(() => saving.current.delete(one));
  }

  const open = sync && !sync.closedAt ? sync : null;
  return (
    <>
      {!sync && <Start partners={partners} syncMinutes={syncMinutes} mayStart={viewerCan.hold} />}
      {open && <Timer sync={open} syncMinutes={syncMinutes} mayHold={viewerCan.hold} />}
      {sync?.closedAt && <Closed sync={sync} zone={partners.timeZone} />}
      {open && viewerCan.hold && (
        <div className="sync-hint">
          <p className="small muted">
            {say(
              "Write for every tour what you agreed on: what the OSM does first, what is still open and who does it.",
            )}
          </p>
        </div>
      )}
      <ol className="sync-tours">
        {tours.map((item) => (
          <AgendaTour
            key={item.tour.id}
            item={item}
            viewer={viewer}
            sync={sync}
            mayHold={viewerCan.hold}
            missing={missing.includes(item.tour.id)}
            onOpen={onOpen}
            onSaving={onSaving}
            onSaved={(tourId) => {
              setAnnouncement(say("Summary saved."));
              onChange?.({ tourId });
            }}
          />
        ))}
      </ol>
      {open && viewerCan.hold && (
        <CloseSync
          sync={open}
          tours={tours}
          settled={() => Promise.all(saving.current)}
          missing={missing}
          onMissing={setMissing}
          onClosed={() => {
            setAnnouncement(say("Sync closed."));
            onSubmitted?.({ morningSyncId: open.id, day });
          }}
        />
      )}
      <LiveRegion message={announcement} />
    </>
  );
}

interface StartProps {
  readonly partners: SyncPartners;
  readonly syncMinutes: number;
  readonly mayStart: boolean;
}

/** Begins the sync; both may press at once. */
function Start({ partners: { osc, osm, day }, syncMinutes, mayStart }: StartProps) {
  const { say } = useLanguage();
  const { run, pending, failure, refusal } = useAction();
  if (!mayStart || !osc || !osm) return null;
  return (
    <div className="band stack">
      <div className="flow">
        <Button
          kind="primary"
          pending={pending}
          pendingLabel={say("Starting…")}
          onClick={() => void run(morningSyncStartMutation, { oscId: osc.id, osmId: osm.id, day })}
        >
          {say("Start the sync")}
        </Button>
        <p className="small muted">
          {say("{n} minutes for both of you; a summary of every tour ends up in its handoff.", {
            n: syncMinutes,
          })}
        </p>
      </div>
      <NotDoneNotice error={failure} what={say("The sync was not started")} />
      {refusal && <p className="error">{say(refusal)}</p>}
    </div>
  );
}
