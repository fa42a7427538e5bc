import type { HandoffFormIntakeFragment } from "@baton/api-contract";
import { applyIntake, describeIntake, type HandoffContent, sameContent, undoIntake } from "@baton/playbook";
import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Notice } from "../../controls/notice.tsx";
import { useKept } from "../../device/use-kept.ts";
import { proposalFromServer } from "../../handoffs/content-from-server.ts";
import { useLanguage } from "../../language/use-language.ts";
import { whenWords } from "../../language/when.ts";
import { useNow } from "../../provider/connection-provider.tsx";
import { useForm } from "../form-scope.tsx";

export interface IntakeNoticeProps {
  readonly intake: HandoffFormIntakeFragment;
  readonly content: HandoffContent;
}

/** Offers what the buyer said of themselves on the builder's page, as long as there is a place for it. */
export function IntakeNotice({ intake, content }: IntakeNoticeProps) {
  const language = useLanguage();
  const { say } = language;
  const { edit, facts } = useForm();
  const now = useNow();
  const [dismissed, setDismissed] = useKept(`intake ${facts.tourId} ${intake.id}`, false);
  const [used, setUsed] = useState<{ readonly before: HandoffContent; readonly filled: HandoffContent }>();
  const proposal = proposalFromServer(intake);
  const filled = applyIntake(content, proposal);
  const when = whenWords(intake.receivedAt, facts.timeZone, now, language);

  if (used) {
    return (
      <Notice
        tone="plain"
        title={say("Filled in what the buyer left on the website")}
        action={
          <Button
            kind="quiet"
            onClick={() => {
              edit((latest) => undoIntake(latest, used.before, used.filled));
              setUsed(undefined);
            }}
          >
            {say("Undo")}
          </Button>
        }
      />
    );
  }
  if (dismissed || sameContent(filled, content)) return null;
  return (
    <Notice
      tone="plain"
      title={say("Left on the website, {when}", { when })}
      action={
        <div className="flow">
          <Button
            onClick={() => {
              setUsed({ before: content, filled });
              edit((latest) => applyIntake(latest, proposal));
            }}
          >
            {say("Use these answers")}
          </Button>
          <Button kind="quiet" onClick={() => setDismissed(true)}>
            {say("Dismiss")}
          </Button>
        </div>
      }
    >
      {describeIntake(proposal, language).map(({ field, label, text }) => (
        <p key={field}>
          <span className="muted">{label}</span> {text}
        </p>
      ))}
    </Notice>
  );
}
