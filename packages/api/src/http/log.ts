import type { TokenProblem } from "../identity/read-token.ts";
import { isConflict, sqlState } from "../operation/sql-state.ts";

/** What the API has to say to whoever runs it. Holds no buyer data, so no messages of errors. */
export type LogEntry =
  | { readonly event: "unauthenticated"; readonly reason: TokenProblem }
  | {
      /** A conflict is between two transactions; the operation is run again before its caller is told of one. */
      readonly event: "failure" | "conflict";
      /** The caller was given the same one. */
      readonly correlationId: string;
      readonly error: string;
      readonly sqlState: string | null;
      /** Where it happened. */
      readonly frames: readonly string[];
    };

export type Log = (entry: LogEntry) => void;

export function failureEntry(correlationId: string, error: unknown): LogEntry {
  const cause = rootCause(error);
  const stack = cause instanceof Error ? (cause.stack ?? "") : "";
  return {
    event: isConflict(error) ? "conflict" : "failure",
    correlationId,
    error: cause instanceof Error ? cause.name : typeof cause,
    sqlState: sqlState(error),
    frames: stack.split("\n").filter((line) => /^\s+at /.test(line)),
  };
}

function rootCause(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const inner = "originalError" in error && error.originalError ? error.originalError : undefined;
  return inner ? rootCause(inner) : error;
}
