/** What another transaction did in between: unique violation, serialization failure, deadlock. */
const conflicts: readonly string[] = ["23505", "40001", "40P01"];

/** The PostgreSQL error behind an error, whatever it was wrapped in; null when there is none. */
export function sqlState(error: unknown): string | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 8; depth += 1) {
    if ("code" in cause && typeof cause.code === "string" && /^[0-9A-Z]{5}$/.test(cause.code))
      return cause.code;
    cause = "originalError" in cause && cause.originalError ? cause.originalError : cause.cause;
  }
  return null;
}

/** True when the same operation, run again, would meet the other's rows and decide on them. */
export function isConflict(error: unknown): boolean {
  return conflicts.includes(sqlState(error) ?? "");
}
