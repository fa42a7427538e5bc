import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { failureEntry, type Log } from "./log.ts";
import { withoutValues } from "./without-values.ts";

/** Codes of errors that are the caller's to mend; their messages are meant to be read. */
const expected: ReadonlySet<unknown> = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "FORBIDDEN",
  "DEPTH_LIMIT_EXCEEDED",
  "ALIAS_LIMIT_EXCEEDED",
  "DIRECTIVE_LIMIT_EXCEEDED",
  "COST_LIMIT_EXCEEDED",
  "SUBSCRIPTION_LIMIT_EXCEEDED",
  "UNKNOWN_DOCUMENT",
]);

/** Shows what the caller can mend as it is; of everything else only a number under which the log has it. */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = ownCode(error) ?? formatted.extensions?.code;
    if (expected.has(code)) {
      const message = withoutValues(formatted.message, error);
      return { ...formatted, message, extensions: { ...formatted.extensions, code } };
    }
    const correlationId = randomUUID();
    log(failureEntry(correlationId, unwrapResolverError(error)));
    const { locations, path } = formatted;
    return { ...(locations && { locations }), ...(path && { path }), ...internalError(correlationId) };
  };
}

export function internalError(correlationId: string): GraphQLFormattedError {
  return {
    message: `Something went wrong in Baton and nothing was written. Try again; if it goes on, tell its operator the number ${correlationId}.`,
    extensions: { code: "INTERNAL", correlationId },
  };
}

/** Apollo Server gives every validation error its own code; a limit's is told as what it is. */
function ownCode(error: unknown): unknown {
  const { originalError } = error instanceof GraphQLError ? error : {};
  return originalError instanceof GraphQLError ? originalError.extensions.code : undefined;
}
