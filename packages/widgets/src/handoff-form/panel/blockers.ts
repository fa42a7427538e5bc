import type { HandoffField, MissingField, Say } from "@baton/playbook";
import type { LooseField } from "../form-scope.tsx";

/** One reason why delivering was refused; without a field it is about the whole. */
export interface Blocker {
  readonly field: HandoffField | null;
  readonly message: string;
}

/** What came of the attempts to deliver so far. */
export interface Tried {
  /** Counts refused attempts, so that each can take the focus to its reasons. */
  readonly refused: number;
  /** What the server had against it. */
  readonly serverSaid: readonly Blocker[];
}

export const notTried: Tried = { refused: 0, serverSaid: [] };

export interface InTheWay {
  readonly missing: readonly MissingField[];
  /** Fields that hold text typed but not added. */
  readonly loose: ReadonlySet<LooseField>;
}

const looseWords: Readonly<Record<LooseField, string>> = {
  PROMISES: "Promises made — one is typed but not added",
  INTERACTIONS: "Conversations that matter — one is typed but not recorded",
};

/** What can be seen to block delivery without asking the server. */
export function blockersHere({ missing, loose }: InTheWay, say: Say): readonly Blocker[] {
  return [
    ...missing.map(({ field, message }) => ({ field, message })),
    ...[...loose].map((field) => ({ field, message: say(looseWords[field]) })),
  ];
}
