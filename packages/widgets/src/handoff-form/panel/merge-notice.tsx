import { type ContentField, fieldDefinitions } from "@baton/playbook";
import { Fragment } from "react";
import { Button } from "../../controls/button.tsx";
import { Notice } from "../../controls/notice.tsx";
import { Said } from "../../language/said.tsx";
import { useLanguage } from "../../language/use-language.ts";
import type { Merged } from "../draft/merged.ts";
import { firstName } from "../form-data.ts";
import { useForm } from "../form-scope.tsx";
import { FieldLink } from "./field-link.tsx";

export interface MergeNoticeProps {
  readonly merged: readonly Merged[];
  readonly onNoticed: () => void;
}

/** That somebody else wrote here too, and which words on the screen are theirs now. */
export function MergeNotice({ merged, onNoticed }: MergeNoticeProps) {
  const { say } = useLanguage();
  const { me } = useForm().facts;
  return (
    <Notice
      tone="plain"
      title={merged.map(({ by, replaced }) => (
        <Sentence key={by.id} name={by.id === me.id ? null : firstName(by.name)} replaced={replaced} />
      ))}
      action={
        <Button kind="quiet" onClick={onNoticed}>
          {say("Got it")}
        </Button>
      }
    />
  );
}

interface SentenceProps {
  /** Null for the writer themselves, in another window. */
  readonly name: string | null;
  readonly replaced: readonly ContentField[];
}

const mergeWords = {
  kept: "{name} also wrote here. Both are kept.",
  keptOwn: "You also wrote here in another window. Both are kept.",
  changed: "{name} changed {fields}. You see the new words here.",
  changedOwn: "You changed {fields} in another window. You see the new words here.",
} as const;

function Sentence({ name, replaced }: SentenceProps) {
  const { locale, say } = useLanguage();
  const own = name === null;
  const labels = replaced.map((field) => say(fieldDefinitions[field].label));
  const fields = new Intl.ListFormat(locale).formatToParts(labels).map(({ type, value }, at) => {
    const field = type === "element" ? replaced[labels.indexOf(value)] : undefined;
    return field ? (
      <FieldLink key={field} field={field}>
        {value}
      </FieldLink>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: what stands between two fields has no other name
      <Fragment key={at}>{value}</Fragment>
    );
  });
  const text =
    replaced.length === 0
      ? own
        ? mergeWords.keptOwn
        : mergeWords.kept
      : own
        ? mergeWords.changedOwn
        : mergeWords.changed;
  return (
    <span className="sentence">
      <Said text={text} values={{ name, fields }} />
    </span>
  );
}
