import type { Say } from "@baton/playbook";
import { choicesOf, type NamedChoice } from "../controls/choices.ts";
import type { Move, PromiseItem } from "./promise.ts";

interface SettleWords {
  readonly label: string;
  /** Said where the note is missing; null where there need not be one. */
  readonly missing: string | null;
  readonly button: string;
  readonly notDone: string;
}

export const settleWords = {
  KEPT: {
    label: "How was it kept?",
    missing: "Say how it was kept: what was given, sent or done",
    button: "Mark kept",
    notDone: "Not marked kept",
  },
  BROKEN: {
    label: "What was done about it?",
    missing: "Say what was done about it: who told the buyer, and what they were offered",
    button: "Mark broken",
    notDone: "Not marked broken",
  },
  RELEASED: {
    label: "When and how did the buyer release it?",
    missing: "Say when and how the buyer released it",
    button: "Mark released",
    notDone: "Not marked released",
  },
  MOVED: {
    label: "Why is it due at another time?",
    missing: "Say why: the promise binds, and its trail keeps the reason",
    button: "Move the due time",
    notDone: "The due time was not moved",
  },
  REOWNED: {
    label: "Why? For its trail",
    missing: null,
    button: "Hand it over",
    notDone: "Not handed over",
  },
} as const satisfies Record<Move, SettleWords>;

/** What can become of a promise that is not kept. */
const endWords = { BROKEN: "Broken", RELEASED: "Released by the buyer" } as const;
const changeWords = { MOVED: "Due later", REOWNED: "Another owner" } as const;

/** Those of them that the viewer may choose. */
export function moreMoves({ change }: PromiseItem["viewerCan"], say: Say): readonly NamedChoice<Move>[] {
  return [...choicesOf(endWords, say), ...(change ? choicesOf(changeWords, say) : [])];
}
