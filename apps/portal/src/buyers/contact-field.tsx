import { useState } from "react";
import { Field } from "../forms/field.tsx";
import { type ContactEntry, entryOf, readContact } from "./contact-entry.ts";

interface ContactFieldProps {
  readonly entry: ContactEntry;
  /** Counts the times saving was tried: what is wrong is then said, whether or not the field was left. */
  readonly tries: number;
  readonly change: (entry: ContactEntry) => void;
}

/** One phone number or email address: forgiving while it is typed, exact once it is left. */
export function ContactField({ entry, tries, change }: ContactFieldProps) {
  const [leftAt, setLeftAt] = useState<string>();
  const [triedBefore] = useState(tries);
  const read = readContact(entry);
  const isJudged = leftAt === entry.text || tries > triedBefore;
  const phone = entry.kind === "PHONE";

  function leave() {
    setLeftAt(entry.text);
    if (!read.ok || !read.value) return;
    const exact = entryOf(read.value, entry.key);
    if (exact.text !== entry.text) change(exact);
  }

  return (
    <Field
      label={`${phone ? "Phone" : "Email"}${entry.label ? ` (${entry.label})` : ""}`}
      problem={isJudged && !read.ok ? read.refusal.message : undefined}
    >
      <input
        type={phone ? "tel" : "text"}
        inputMode={phone ? "tel" : "email"}
        value={entry.text}
        onChange={({ target }) => change({ ...entry, text: target.value })}
        onBlur={leave}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}
