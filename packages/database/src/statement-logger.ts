import type { Logger } from "drizzle-orm/logger";

/** Passes on what is sent, never the values: they are buyers' data. */
export function statementLogger(onStatement: ((statement: string) => void) | undefined): Logger | false {
  return onStatement ? { logQuery: (statement) => onStatement(statement) } : false;
}
