/**
 * Why the API could not be asked. `network`: unreachable, timed out or failing, worth trying again.
 * `unauthenticated`: the token was refused twice, or `getToken` failed. `forbidden`: the member's role may not.
 * `bug`: the page is set up wrongly, or widget and API disagree.
 */
export interface ConnectionError {
  readonly kind: "network" | "unauthenticated" | "forbidden" | "bug";
  /** For the developer's console or log; begins with `Baton:` and holds no buyer data. */
  readonly message: string;
}

interface GraphQLFault {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown };
}

export function networkError(why: string): ConnectionError {
  return {
    kind: "network",
    message: `Baton: the API could not be reached (${why}). Check the connection and the endpoint.`,
  };
}

export function unauthenticatedError(): ConnectionError {
  return {
    kind: "unauthenticated",
    message:
      "Baton: the API refused the token. getToken() must return one of this member that has not expired.",
  };
}

export function forbiddenError(): ConnectionError {
  return {
    kind: "forbidden",
    message: "Baton: this is not permitted to the member's role, or to the publishable key on this page.",
  };
}

export function bugError(what: string): ConnectionError {
  return { kind: "bug", message: `Baton: ${what}` };
}

/** Maps top-level GraphQL errors; the most telling code wins. */
export function errorFromFaults(faults: readonly GraphQLFault[]): ConnectionError {
  const codes = faults.map((fault) => fault.extensions?.code);
  if (codes.includes("UNAUTHENTICATED")) return unauthenticatedError();
  if (codes.includes("FORBIDDEN")) return forbiddenError();
  if (codes.includes("INTERNAL_SERVER_ERROR")) return networkError("the server met an error");
  return bugError(`the API could not answer: ${faults[0]?.message ?? "no reason given"}`);
}

/** Maps what `fetch` or `getToken` threw. */
export function errorFromThrown(thrown: unknown): ConnectionError {
  if (thrown instanceof TokenFailure) return { kind: "unauthenticated", message: thrown.message };
  if (thrown instanceof DOMException && thrown.name === "TimeoutError")
    return networkError("no answer in time");
  return networkError(thrown instanceof Error ? thrown.message : "unknown reason");
}

/** `getToken` threw or gave nothing usable. */
export class TokenFailure extends Error {
  override name = "TokenFailure";
}
