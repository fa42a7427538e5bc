import { type MorningSyncCloseMutation, morningSyncCloseMutation } from "@baton/api-contract";
import { useEffect, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { WarningIcon } from "../controls/icons.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { nameOfBuyer, type Sync, type SyncTour } from "./sync.ts";

export interface CloseSyncProps {
  readonly sync: Sync;
  readonly tours: readonly SyncTour[];
  /** Resolves when what was being saved is. */
  readonly settled: () => Promise<unknown>;
  /** Which tours the last attempt was refused over; none when there was none. */
  readonly missing: readonly string[];
  readonly onMissing: (tourIds: readonly string[]) => void;
  readonly onClosed: () => void;
}

/** Closes the sync. What is missing is named, and each name leads to the field. */
export function CloseSync({ sync, tours, settled, missing, onMissing, onClosed }: CloseSyncProps) {
  const { say } = useLanguage();
  const [, , hold] = useKept<null>(`close sync ${sync.id}`, null);
  const [failure, setFailure] = useState<ConnectionError>();
  const [refusal, setRefusal] = useState<string>();
  const [attempts, setAttempts] = useState(0);
  const { run, pending, cancel } = useSubmit<MorningSyncCloseMutation>(hold, answered);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);

  function answered(answer: Answered<MorningSyncCloseMutation>) {
    if (!answer.ok) return setFailure(answer.error);
    const { userErrors } = answer.data.morningSyncClose;
    const tourIds = userErrors.flatMap(({ tourId }) => tourId ?? []);
    onMissing(tourIds);
    if (tourIds.length > 0) return setAttempts((count) => count + 1);
    const [error] = userErrors;
    // Closed by the other one in the same moment: it is as it was to be.
    if (error && error.code !== "SYNC_CLOSED") return setRefusal(say(error.message));
    onClosed();
  }

  async function close() {
    setFailure(undefined);
    setRefusal(undefined);
    await settled();
    await run(morningSyncCloseMutation, { morningSyncId: sync.id });
  }

  const named = tours.filter(({ tour, summary }) => missing.includes(tour.id) && !summary);
  return (
    <div className="band stack sync-foot">
      {named.length > 0 && (
        <section
          className="stack"
          part="notice late"
          aria-labelledby="sync-missing"
          tabIndex={-1}
          ref={summary}
        >
          <h3 className="late toned" part="heading" id="sync-missing">
            <WarningIcon /> {say("Not closed yet: a summary is missing for")}
          </h3>
          <ul className="flow">
            {named.map((item) => (
              <li key={item.tour.id}>
                <SummaryLink item={item} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <WaitingNotice cancel={cancel} />
      <NotDoneNotice error={failure} what={say("Not closed")} />
      {refusal && <p className="error">{refusal}</p>}
      <div className="flow">
        <Button kind="primary" pending={pending} pendingLabel={say("Closing…")} onClick={() => void close()}>
          {say("Close the sync")}
        </Button>
        <p className="small muted">{say("Every tour needs a summary first.")}</p>
      </div>
    </div>
  );
}

/** Leads to a tour's field, without touching the page's address. */
function SummaryLink({ item }: { readonly item: SyncTour }) {
  return (
    <a
      className="link"
      part="link"
      href={`#${item.tour.id}`}
      onClick={(event) => {
        event.preventDefault();
        const root = event.currentTarget.getRootNode() as ShadowRoot;
        const fields = [...root.querySelectorAll<HTMLElement>("[data-tour]")];
        fields
          .find(({ dataset }) => dataset.tour === item.tour.id)
          ?.querySelector("textarea")
          ?.focus();
      }}
    >
      {nameOfBuyer(item)}
    </a>
  );
}
