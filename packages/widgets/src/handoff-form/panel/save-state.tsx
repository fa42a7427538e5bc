import { formatTime } from "@baton/playbook";
import { LiveRegion } from "../../controls/live-region.tsx";
import { type Draft, isUnsaved } from "../draft/draft.ts";
import { type Trouble, TroubleTag } from "./save-trouble.tsx";

const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export interface SaveStateProps {
  readonly draft: Draft;
  readonly trouble: Trouble | null;
}

/** Whether what is on screen is safe. Ordinary saves are shown and not read out; trouble is both. */
export function SaveState({ draft, trouble }: SaveStateProps) {
  return (
    <div className="save-state">
      <LiveRegion message={trouble?.words ?? ""} />
      {trouble ? <TroubleTag trouble={trouble} /> : <span className="small muted">{calmWords(draft)}</span>}
    </div>
  );
}

function calmWords(draft: Draft): string {
  if (isUnsaved(draft)) return "Saving…";
  return draft.saved.at ? `Saved ${formatTime(new Date(draft.saved.at), localZone)}` : "Saved as you type";
}
