import { useContext } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { OfflineIcon } from "../controls/icons.tsx";
import { Notice } from "../controls/notice.tsx";
import { SessionContext } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useOnline } from "../provider/use-online.ts";
import { onDemand } from "./on-demand.tsx";

/** Without a network nobody's sign-in is found to have ended, so its code may come when it has. */
const SignInNotice = onDemand(() => import("./sign-in-notice.tsx").then((file) => file.SignInNotice));

/** A sign-in that has ended has a notice of its own. */
type Shown = Exclude<ConnectionError["kind"], "unauthenticated">;

export interface ConnectionNoticeProps {
  readonly error: ConnectionError | undefined;
  /** What could not be shown, to be said in a sentence: "this prep card", "your promises". */
  readonly what: string;
  readonly onRetry?: () => void;
  readonly onSignInNeeded?: (() => void) | undefined;
  readonly retrying?: boolean;
}

const adviceWords = {
  network: "The server did not answer.",
  forbidden: "Your role does not include this. If it should, ask your administrator.",
  bug: "This page is not set up correctly. Please tell the people who run it.",
} as const satisfies Record<Shown, string>;

/** Says in plain words why something could not be loaded, and offers the way on. Being offline is stated. */
export function ConnectionNotice({
  error,
  what,
  onRetry,
  onSignInNeeded,
  retrying = false,
}: ConnectionNoticeProps) {
  const { say } = useLanguage();
  const online = useOnline();
  const signedOut = useContext(SessionContext)?.signedOut;
  if (!online) {
    return (
      <Notice tone="risk" icon={<OfflineIcon />} title={say("You are offline")}>
        {say("What you see may be out of date. It refreshes when the connection is back.")}
      </Notice>
    );
  }
  if (signedOut || error?.kind === "unauthenticated") {
    return <SignInNotice onSignInNeeded={onSignInNeeded} onRetry={onRetry} retrying={retrying} />;
  }
  if (!error) return null;
  const retry = onRetry && error.kind !== "forbidden" && (
    <Button onClick={onRetry} pending={retrying} pendingLabel={say("Trying…")}>
      {say("Try again")}
    </Button>
  );
  return (
    <Notice
      tone={error.kind === "forbidden" ? "plain" : "late"}
      title={say(titleWords[error.kind], { what })}
      action={retry}
    >
      {say(adviceWords[error.kind])}
      {error.kind === "bug" && <p className="small">{error.message}</p>}
    </Notice>
  );
}

const titleWords = {
  network: "Could not reach {what}",
  forbidden: "You do not have access to {what}",
  bug: "Could not reach {what}",
} as const satisfies Record<Shown, string>;
