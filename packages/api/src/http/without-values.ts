import { GraphQLError } from "graphql";

/**
 * The message of an error the caller can mend, without the values graphql-js quotes in it: they may be a buyer's
 * words, and messages end up in logs. Where it is and what is wrong stay.
 */
export function withoutValues(message: string, error: unknown): string {
  if (!isVariableError(message)) return withoutQuotes(message);
  // `Variable "$input" got invalid value <value> at "input.people[0].name"; <reason>`
  const reason = reasonOf(error);
  const [variable] = /^Variable "\$\w+" got invalid value/.exec(message) ?? [];
  const place = message.slice(0, message.length - reason.length);
  const [at = ""] = / at "\w+(?:\.\w+|\[\d+\])*"(?=; $)/.exec(place) ?? [];
  return `${variable}${at}; ${withoutQuotes(reason)}`;
}

function isVariableError(message: string): boolean {
  return /^Variable "\$\w+" got invalid value/.test(message);
}

/** What coercion said, before graphql-js put the variable and its value in front. */
function reasonOf(error: unknown): string {
  let cause = error;
  while (cause instanceof GraphQLError && isVariableError(cause.message)) cause = cause.originalError;
  return cause instanceof Error ? cause.message : "It does not fit its type.";
}

/** Each of the ways graphql-js has of quoting a value. */
function withoutQuotes(message: string): string {
  return message
    .replace(/( value): .*$/s, "$1.")
    .replace(/^(Expected value of type "[^"]*"), found .*$/s, "$1.")
    .replace(/(, found|Unexpected) (Block)?String ".*$/s, "$1 $2String.")
    .replace(/^Value ".*" does not exist/s, "The value does not exist");
}
