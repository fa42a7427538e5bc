import type { Say } from "@baton/playbook";

export interface NamedChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A table of words as what `Segments` and `SelectField` offer, in its order. */
export function choicesOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
  say: Say,
): readonly NamedChoice<Value>[] {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: say(words[value]) }));
}
