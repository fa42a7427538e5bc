import { formatTime } from "@baton/playbook";
import { OfflineIcon, WarningIcon } from "../../controls/icons.tsx";
import { LiveRegion } from "../../controls/live-region.tsx";
import { Tag } from "../../controls/tag.tsx";
import { useOnline } from "../../provider/use-online.ts";
import { type Draft, isUnsaved } from "../draft/draft.ts";

const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether what is on screen is safe. Ordinary saves are shown and not read out; trouble is both. */
export function SaveState({ draft }: { readonly draft: Draft }) {
  const trouble = useTrouble(draft);
  return (
    <div className="save-state">
      <LiveRegion message={trouble?.words ?? ""} />
      {trouble ? (
        <Tag tone={trouble.tone} icon={trouble.tone === "risk" ? <OfflineIcon /> : <WarningIcon />}>
          {trouble.words}
        </Tag>
      ) : (
        <span className="small muted">{calmWords(draft)}</span>
      )}
    </div>
  );
}

interface Trouble {
  readonly tone: "risk" | "late";
  readonly words: string;
}

function useTrouble(draft: Draft): Trouble | null {
  const online = useOnline();
  if (draft.conflicts.length > 0) return { tone: "late", words: "Needs your decision" };
  if (draft.refused.length > 0) return { tone: "late", words: "Not saved" };
  if (!draft.flight || draft.flight.failures === 0) return null;
  if (draft.flight.failedBy === "unauthenticated") {
    return { tone: "late", words: "Not saved — sign in again; keeps trying" };
  }
  return {
    tone: "risk",
    words: online ? "Not saved — no answer, keeps trying" : "Not saved — offline, keeps trying",
  };
}

function calmWords(draft: Draft): string {
  if (isUnsaved(draft)) return "Saving…";
  return draft.saved.at ? `Saved ${formatTime(new Date(draft.saved.at), localZone)}` : "Saved as you type";
}
