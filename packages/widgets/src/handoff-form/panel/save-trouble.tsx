import { Button } from "../../controls/button.tsx";
import { OfflineIcon, WarningIcon } from "../../controls/icons.tsx";
import { Tag } from "../../controls/tag.tsx";
import { useSession } from "../../device/session.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useOnline } from "../../provider/use-online.ts";
import { type Draft, isUnsaved } from "../draft/draft.ts";

/** What keeps the draft from being safe. */
export interface Trouble {
  readonly tone: "risk" | "late";
  readonly words: string;
  /** What leads to the reasons and the way out; null where there is nothing to do but wait. */
  readonly lead: string | null;
}

export function useTrouble(draft: Draft): Trouble | null {
  const { say } = useLanguage();
  const online = useOnline();
  const { isKept } = useSession();
  const unkept = say("Not saved: leave this page open");
  if (draft.conflicts.length > 0) {
    return { tone: "late", words: say("Needs your decision"), lead: say("Choose now") };
  }
  if (draft.refused.length > 0) return { tone: "late", words: say("Not saved"), lead: say("See why") };
  const failures = draft.flight?.failures ?? 0;
  if (failures > 0 && draft.flight?.failedBy === "unauthenticated") {
    return { tone: "late", words: isKept ? say("Sign in again, kept on this device") : unkept, lead: null };
  }
  if (!online) {
    const unsaved = isKept ? say("Offline, kept on this device") : unkept;
    const words = isUnsaved(draft) ? unsaved : say("Offline");
    return { tone: "risk", words, lead: null };
  }
  return failures > 0
    ? { tone: "risk", words: isKept ? say("No answer yet, kept on this device") : unkept, lead: null }
    : null;
}

export function TroubleTag({ trouble }: { readonly trouble: Trouble }) {
  return (
    <Tag tone={trouble.tone} icon={trouble.tone === "risk" ? <OfflineIcon /> : <WarningIcon />}>
      {trouble.words}
    </Tag>
  );
}

export interface SaveTroubleProps {
  readonly trouble: Trouble | null;
  readonly onLead: () => void;
}

/** The trouble once more, where it stays in sight however far one has scrolled. Being saved is not repeated. */
export function SaveTrouble({ trouble, onLead }: SaveTroubleProps) {
  if (!trouble) return null;
  return (
    <div className="flow save-trouble">
      <TroubleTag trouble={trouble} />
      {trouble.lead && (
        <Button kind="quiet" onClick={onLead}>
          {trouble.lead}
        </Button>
      )}
    </div>
  );
}
