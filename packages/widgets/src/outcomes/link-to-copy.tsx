import { useRef, useState } from "react";
import { Button } from "../controls/button.tsx";
import { LiveRegion } from "../controls/live-region.tsx";
import { TextField } from "../controls/text-field.tsx";
import { useLanguage } from "../language/use-language.ts";

/** A link that is shown this once, to be copied into a text or an email. */
export function LinkToCopy({ link }: { readonly link: string }) {
  const { say } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    // A page may forbid the clipboard: then it is marked, for the person's own copy command.
    place.current?.querySelector("input")?.select();
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => undefined,
    );
  }

  return (
    <div className="line" ref={place}>
      <TextField
        label={say("Link for the buyer; it is shown only now")}
        value={link}
        readOnly
        onValue={() => undefined}
        fieldClass="wide"
      />
      <Button kind="primary" onClick={() => void copy()}>
        {say(copied ? "Copied" : "Copy link")}
      </Button>
      <LiveRegion message={copied ? say("Copied") : ""} />
    </div>
  );
}
