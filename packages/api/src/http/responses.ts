import { internalError } from "./format-error.ts";

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The same words for every cause: who has no valid token learns nothing, not even why. */
export function unauthenticated(): ApiResponse {
  return json(401, { "www-authenticate": "Bearer" }, [
    {
      message:
        "A valid token is needed. Send `Authorization: Bearer` with a token your own server signed for a member, not older than an hour.",
      extensions: { code: "UNAUTHENTICATED" },
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
