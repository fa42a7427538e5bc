import { Fragment, type ReactNode } from "react";
import { useLanguage } from "./use-language.ts";

export interface SaidProps {
  readonly text: string;
  /** What stands for the placeholders: words, numbers or elements. */
  readonly values: Readonly<Record<string, ReactNode>>;
}

/** A sentence with elements inside it, whose place in it is the language's: `<Said text="Due {when}" values={{ when }} />`. */
export function Said({ text, values }: SaidProps) {
  const { say } = useLanguage();
  const names = Object.keys(values);
  const marked = names.map((name, at) => {
    const value = values[name];
    return [name, typeof value === "string" || typeof value === "number" ? value : `\0${at}\0`];
  });
  return say(text, Object.fromEntries(marked))
    .split("\0")
    .map((part, at) => (at % 2 ? <Fragment key={part}>{values[names[Number(part)] ?? ""]}</Fragment> : part));
}
