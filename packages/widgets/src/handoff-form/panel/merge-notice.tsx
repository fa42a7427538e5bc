import { type ContentField, fieldDefinitions } from "@baton/playbook";
import { Fragment } from "react";
import { Button } from "../../controls/button.tsx";
import { Notice } from "../../controls/notice.tsx";
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
  const { me } = useForm().facts;
  return (
    <Notice
      tone="plain"
      title={merged.map(({ by, replaced }) => {
        const who = by.id === me.id ? "You, in another window," : firstName(by.name);
        return <Sentence key={by.id} who={who} replaced={replaced} />;
      })}
      action={
        <Button kind="quiet" onClick={onNoticed}>
          Got it
        </Button>
      }
    />
  );
}

function Sentence({ who, replaced }: { readonly who: string; readonly replaced: readonly ContentField[] }) {
  if (replaced.length === 0) return <span className="sentence">{who} also wrote here. Both are kept.</span>;
  return (
    <span className="sentence">
      {who} changed{" "}
      {replaced.map((field, index) => (
        <Fragment key={field}>
          {index > 0 && (index === replaced.length - 1 ? " and " : ", ")}
          <FieldLink field={field}>{fieldDefinitions[field].label}</FieldLink>
        </Fragment>
      ))}
      . You see the new words here.
    </span>
  );
}
