import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.ts";
import type { CardChange } from "./card.ts";

export interface ChangedProps {
  readonly change: CardChange | undefined;
  readonly children: ReactNode;
}

/** Marks, in its place, what reads differently from when this person last read it, and says what it was. */
export function Changed({ change, children }: ChangedProps) {
  const { say } = useLanguage();
  if (!change) return children;
  return (
    <>
      <mark className="changed">
        <span className="visually-hidden">{say("Changed:")} </span>
        {children}
      </mark>{" "}
      <span className="small muted">
        {change.before ? say("was {before}", { before: say(change.before) }) : say("new")}
      </span>
    </>
  );
}
