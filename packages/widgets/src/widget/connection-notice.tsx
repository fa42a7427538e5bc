import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { OfflineIcon } from "../controls/icons.tsx";
import { Notice } from "../controls/notice.tsx";
import { useOnline } from "../provider/use-online.ts";

type Kind = ConnectionError["kind"];

export interface ConnectionNoticeProps {
  readonly error: ConnectionError | undefined;
  /** What could not be shown: "this prep card", "your promises". */
  readonly what: string;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
}

const advice = {
  network: "The server did not answer.",
  unauthenticated: "Sign in again in this page, then try again.",
  forbidden: "Your role does not include this. If it should, ask your administrator.",
  bug: "This page is not set up correctly. Please tell the people who run it.",
} as const satisfies Record<Kind, string>;

const signInEnded = "Your sign-in has ended";

/** Says in plain words why something could not be loaded, and offers the way on. Being offline is stated. */
export function ConnectionNotice({ error, what, onRetry, retrying = false }: ConnectionNoticeProps) {
  const online = useOnline();
  if (!online) {
    return (
      <Notice tone="risk" icon={<OfflineIcon />} title="You are offline">
        What you see may be out of date. It refreshes when the connection is back.
      </Notice>
    );
  }
  if (!error) return null;
  const retry = onRetry && error.kind !== "forbidden" && (
    <Button onClick={onRetry} pending={retrying} pendingLabel="Trying…">
      Try again
    </Button>
  );
  return (
    <Notice
      tone={error.kind === "forbidden" ? "plain" : "late"}
      title={titleFor(error.kind, what)}
      action={retry}
    >
      {advice[error.kind]}
      {error.kind === "bug" && <p className="small">{error.message}</p>}
    </Notice>
  );
}

function titleFor(kind: Kind, what: string): string {
  if (kind === "unauthenticated") return signInEnded;
  return kind === "forbidden" ? `You do not have access to ${what}` : `Could not reach ${what}`;
}

export interface NotDoneNoticeProps {
  /** Why the last attempt failed; nothing is said before there was one, whatever the connection. */
  readonly error: ConnectionError | undefined;
  /** What did not happen: "Not marked as read". */
  readonly what: string;
}

/** Says beside the button why pressing it did nothing, that what was typed is safe, and when to press again. */
export function NotDoneNotice({ error, what }: NotDoneNoticeProps) {
  const online = useOnline();
  if (!error) return null;
  // Without a network a new token cannot be fetched either; that is not the end of a sign-in.
  if (!online && (error.kind === "network" || error.kind === "unauthenticated")) {
    return (
      <Notice tone="late" icon={<OfflineIcon />} title={`${what}: you are offline`}>
        Your text is still here; press again when you are back.
      </Notice>
    );
  }
  if (error.kind === "unauthenticated") {
    return (
      <Notice tone="late" title={signInEnded}>
        {what}. Sign in again in this page, then press again; your text is still here.
      </Notice>
    );
  }
  const { why, next } = notDone[error.kind];
  return (
    <Notice tone="late" title={`${what}: ${why}`}>
      Your text is still here{next}
      {error.kind === "bug" && <p className="small">{error.message}</p>}
    </Notice>
  );
}

const notDone = {
  network: { why: "the server did not answer", next: "; press again." },
  forbidden: { why: "your role does not include this", next: ". If it should, ask your administrator." },
  bug: { why: "this page is not set up correctly", next: ". Please tell the people who run it." },
} as const;
