import { DrizzleQueryError } from "drizzle-orm";

/** The database refused a statement. Says which and why, and nothing of what was in it: that is buyers' data. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  /** SQLSTATE: "23505" is a unique violation. */
  readonly code: string;
  /** The constraint that was violated, where it was one. */
  readonly constraint: string | undefined;
  /** The SQL, without its parameters; undefined where it is not known. */
  readonly statement: string | undefined;

  constructor(refused: ServerError, statement?: string) {
    super(`Baton: the database refused a statement (${refused.code}): ${reason(refused)}`);
    this.code = refused.code;
    this.constraint = refused.constraint ?? refused.constraint_name;
    this.statement = statement;
  }
}

/** What the server sends, as both drivers give it. Its `detail` and `where` quote values. */
interface ServerError extends Error {
  readonly code: string;
  readonly severity: string;
  readonly constraint?: string;
  readonly constraint_name?: string;
}

/** The error without the values of the statement it came from; Drizzle's own lists every parameter in its message. */
export function withoutValues(error: unknown, statement?: string): unknown {
  if (error instanceof DrizzleQueryError) return withoutValues(error.cause, error.query);
  return isServerError(error) ? new DatabaseError(error, statement) : error;
}

/** "invalid input syntax for type uuid: …": data exceptions, class 22, quote the value they are about. */
function reason({ code, message }: ServerError): string {
  return code.startsWith("22") ? "a value is not valid where it is used" : message;
}

function isServerError(error: unknown): error is ServerError {
  return (
    error instanceof Error && !(error instanceof DatabaseError) && "severity" in error && "code" in error
  );
}
