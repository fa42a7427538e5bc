import { Field } from "../forms/field.tsx";
import { type ContactEntry, entryOf, readContact } from "./contact-entry.ts";

interface ContactFieldProps {
  readonly entry: ContactEntry;
  /**
   * Saving was tried: from then on what is wrong is said. Not before, on leaving the field: the words would push the
   * button away from under the press that left it.
   */
  readonly judged: boolean;
  readonly change: (entry: ContactEntry) => void;
}

/** One phone number or email address: forgiving while it is typed, exact once it is left. */
export function ContactField({ entry, judged, change }: ContactFieldProps) {
  const read = readContact(entry);
  const phone = entry.kind === "PHONE";

  function leave() {
    if (!read.ok || !read.value) return;
    const exact = entryOf(read.value, entry.key);
    if (exact.text !== entry.text) change(exact);
  }

  return (
    <Field
      label={`${phone ? "Phone" : "Email"}${entry.label ? ` (${entry.label})` : ""}`}
      problem={judged && !read.ok ? read.refusal.message : undefined}
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
