import { Button } from "../controls/button.tsx";
import { Notice } from "../controls/notice.tsx";
import { useLanguage } from "../language/use-language.ts";

/** Stands where a widget failed to render. */
export function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useLanguage();
  return (
    <div className="frame" part="frame">
      <Notice
        tone="late"
        title={say("This could not be shown")}
        action={<Button onClick={onRetry}>{say("Try again")}</Button>}
      >
        {say("Nothing you saved is lost.")}
      </Notice>
    </div>
  );
}
