import type { TokenProblem } from "../identity/read-token.ts";
import { internalError } from "./format-error.ts";

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The same words for every cause: who has no valid token learns nothing, not even why. A publishable key is no secret,
 * so whoever shows one is told what is wrong with it.
 */
export function unauthenticated(reason: TokenProblem): ApiResponse {
  if (reason === "WRONG_ORIGIN") return wrongOrigin();
  if (reason === "UNKNOWN_PUBLISHABLE_KEY" || reason === "REVOKED_PUBLISHABLE_KEY")
    return badPublishableKey();
  return json(401, { "www-authenticate": "Bearer" }, [
    {
      message:
        "A valid token is needed. Send `Authorization: Bearer` with a token your own server signed for a member, not older than an hour.",
      extensions: { code: "UNAUTHENTICATED" },
    },
  ]);
}

/** An id is only as good as the release it came with: a script from elsewhere, or a server older than the script. */
export function unknownDocument(): ApiResponse {
  return json(400, {}, [
    {
      message:
        "This server does not know the operation behind this documentId. Load the script from this server, or send the operation's text as `query`.",
      extensions: { code: "UNKNOWN_DOCUMENT" },
    },
  ]);
}

/** Not 401: there is no other key to fetch and try again with. */
function badPublishableKey(): ApiResponse {
  return json(403, {}, [
    {
      message:
        "This publishable key is not known here, or was revoked. Use one that an administrator of the builder made (publishableKeyCreate).",
      extensions: { code: "FORBIDDEN" },
    },
  ]);
}

function wrongOrigin(): ApiResponse {
  return json(403, {}, [
    {
      message:
        "This publishable key does not work on this page: the Origin of the request is not one of those the key is registered for. An administrator of the builder can make a key for it (publishableKeyCreate).",
      extensions: { code: "FORBIDDEN" },
    },
  ]);
}

export function internalFailure(correlationId: string): ApiResponse {
  return json(500, {}, [internalError(correlationId)]);
}

function json(
  status: number,
  headers: Readonly<Record<string, string>>,
  errors: readonly object[],
): ApiResponse {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
    body: JSON.stringify({ errors }),
  };
}
