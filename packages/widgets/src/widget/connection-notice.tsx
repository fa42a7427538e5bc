import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { OfflineIcon } from "../controls/icons.tsx";
import { Notice } from "../controls/notice.tsx";
import { useOnline } from "../provider/use-online.ts";

export interface ConnectionNoticeProps {
  readonly error: ConnectionError | undefined;
  /** What could not be shown or saved: "this prep card", "your promises". */
  readonly what: string;
  /** Whether something was typed that the person may fear for; the notice says that it is still there. */
  readonly keepsTyped?: boolean;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
}

const advice = {
  network: "The server did not answer.",
  unauthenticated: "Your sign-in has ended. Sign in again in this page, then try again.",
  forbidden: "Your role does not include this. If it should, ask your administrator.",
  bug: "This page is not set up correctly. Please tell the people who run it.",
} as const satisfies Record<ConnectionError["kind"], string>;

/** Says in plain words why something could not be loaded or saved, and offers the way on. Being offline is stated. */
export function ConnectionNotice({
  error,
  what,
  keepsTyped = false,
  onRetry,
  retrying = false,
}: ConnectionNoticeProps) {
  const online = useOnline();
  if (!online) {
    return (
      <Notice tone="risk" icon={<OfflineIcon />} title="You are offline">
        What you see may be out of date. It refreshes when the connection is back.
      </Notice>
    );
  }
  if (!error) return null;
  const title = error.kind === "forbidden" ? `You do not have access to ${what}` : `Could not reach ${what}`;
  const retry = onRetry && error.kind !== "forbidden" && (
    <Button onClick={onRetry} pending={retrying} pendingLabel="Trying…">
      Try again
    </Button>
  );
  return (
    <Notice tone={error.kind === "forbidden" ? "plain" : "late"} title={title} action={retry}>
      {advice[error.kind]}
      {keepsTyped && " What you typed is still here."}
      {error.kind === "bug" && <p className="small">{error.message}</p>}
    </Notice>
  );
}
