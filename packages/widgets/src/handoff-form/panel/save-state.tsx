import { formatFull } from "@baton/playbook";
import { LiveRegion } from "../../controls/live-region.tsx";
import { whenWords } from "../../promises/promise.ts";
import { useNow } from "../../provider/connection-provider.tsx";
import { type Draft, isUnsaved } from "../draft/draft.ts";
import { useForm } from "../form-scope.tsx";
import { type Trouble, TroubleTag } from "./save-trouble.tsx";

export interface SaveStateProps {
  readonly draft: Draft;
  readonly trouble: Trouble | null;
}

/** Whether what is on screen is safe. Ordinary saves are shown and not read out; trouble is both. */
export function SaveState({ draft, trouble }: SaveStateProps) {
  return (
    <div className="save-state">
      <LiveRegion message={trouble?.words ?? ""} />
      {trouble ? <TroubleTag trouble={trouble} /> : <Calm draft={draft} />}
    </div>
  );
}

function Calm({ draft }: { readonly draft: Draft }) {
  const { timeZone } = useForm().facts;
  const now = useNow();
  const { at } = draft.saved;
  if (isUnsaved(draft)) return <span className="small muted">Saving…</span>;
  if (at === null) return <span className="small muted">Saved as you type</span>;
  // The day is said only when it was another one.
  const when = whenWords(at, timeZone, now).replace(/^today /, "");
  return (
    <span className="small muted" title={formatFull(new Date(at), timeZone)}>
      Saved {when}
    </span>
  );
}
