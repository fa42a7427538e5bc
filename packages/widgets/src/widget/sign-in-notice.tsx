import { useContext } from "react";
import { Button } from "../controls/button.tsx";
import { Notice } from "../controls/notice.tsx";
import { SessionContext } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";

export interface SignInNoticeProps {
  /** Lets the host sign the member in again, in its own way. */
  readonly onSignInNeeded: (() => void) | undefined;
  readonly onRetry: (() => void) | undefined;
  readonly retrying: boolean;
}

/** Says that the sign-in has ended, in place: nothing typed leaves the screen, and all of it goes out afterwards. */
export function SignInNotice({ onSignInNeeded, onRetry, retrying }: SignInNoticeProps) {
  const { say } = useLanguage();
  const session = useContext(SessionContext);
  return (
    <Notice
      tone="late"
      title={say("Your sign-in has ended")}
      action={
        <Button
          pending={retrying}
          pendingLabel={say("Trying…")}
          onClick={() => {
            onSignInNeeded?.();
            onRetry?.();
            session?.tryAgain();
          }}
        >
          {say("Sign in again")}
        </Button>
      }
    >
      {session &&
        say(
          session.isKept
            ? "Go on typing: it is kept on this device, and sent once you have signed in."
            : "Leave this page open: this device does not keep what you type.",
        )}
    </Notice>
  );
}
