import type { Door } from "@baton/database";
import type { ApiRequest } from "./create-api.ts";

/** What our widgets call themselves, in the header by which an Apollo Client says who asks. */
const widgetsName = "baton-widgets";

/**
 * What a member's request came in through: our widgets ask by `documentId`, or say their name. It is what the caller
 * says of itself and opens nothing; it only stands in the trail.
 */
export function doorOf({ headers, body }: ApiRequest): Door {
  if (headers["apollographql-client-name"] === widgetsName) return "WIDGET";
  const byId = typeof body === "object" && body !== null && "documentId" in body && !("query" in body);
  return byId ? "WIDGET" : "API";
}
