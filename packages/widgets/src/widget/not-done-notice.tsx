import type { ConnectionError } from "../connection/connection-error.ts";
import { OfflineIcon } from "../controls/icons.tsx";
import { Notice } from "../controls/notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useOnline } from "../provider/use-online.ts";

type Kind = ConnectionError["kind"];

export interface NotDoneNoticeProps {
  /** Why the last attempt failed; nothing is said before there was one, whatever the connection. */
  readonly error: ConnectionError | undefined;
  /** What did not happen: "Not marked as read". */
  readonly what: string;
}

/** Says beside the button why pressing it did nothing, that what was typed is safe, and when to press again. */
export function NotDoneNotice({ error, what }: NotDoneNoticeProps) {
  const { say } = useLanguage();
  const online = useOnline();
  if (!error) return null;
  // Without a network a new token cannot be fetched either; that is not the end of a sign-in.
  const isOffline = !online && (error.kind === "network" || error.kind === "unauthenticated");
  const kind = isOffline ? "offline" : error.kind;
  return (
    <Notice
      tone="late"
      icon={isOffline ? <OfflineIcon /> : undefined}
      title={say(notDoneTitleWords[kind], { what })}
    >
      {say(notDoneWords[kind], { what })}
      {kind === "bug" && <p className="small">{error.message}</p>}
    </Notice>
  );
}

const notDoneTitleWords = {
  offline: "{what}: you are offline",
  network: "{what}: the server did not answer",
  unauthenticated: "Your sign-in has ended",
  forbidden: "{what}: your role does not include this",
  bug: "{what}: this page is not set up correctly",
} as const satisfies Record<Kind | "offline", string>;

const notDoneWords = {
  offline: "Your text is still here; press again when you are back.",
  network: "Your text is still here; press again.",
  unauthenticated: "{what}. Sign in again in this page, then press again; your text is still here.",
  forbidden: "Your text is still here. If your role should include this, ask your administrator.",
  bug: "Your text is still here. Please tell the people who run this page.",
} as const satisfies Record<Kind | "offline", string>;
