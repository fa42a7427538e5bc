import type { ReactElement } from "react";
import {
  bugError,
  type ConnectionError,
  forbiddenError,
  networkError,
  unauthenticatedError,
} from "../connection/connection-error.ts";
import type { MemoryConnection } from "../connection/memory-connection.ts";

/** What an API can answer any query with, in place of data. */
export type Trouble = "silent" | { readonly error: ConnectionError };

/** The arguments of the stories every widget has: its API silent, or failing in each of the ways there are. */
export function troubles(apiIn: (trouble: Trouble) => MemoryConnection) {
  const story = (trouble: Trouble) => ({ args: { api: () => apiIn(trouble) } });
  return {
    loading: story("silent"),
    unreachable: story({ error: networkError("HTTP 503") }),
    signedOut: story({ error: unauthenticatedError() }),
    noPermission: story({ error: forbiddenError() }),
    setUpWrongly: story({ error: bugError("the API could not answer: unknown field") }),
  };
}

/** A page that is dark of itself, which a widget follows without being told. */
export const onADarkPage = [
  (Story: () => ReactElement) => (
    <div style={{ colorScheme: "dark", background: "#0d1013" }}>
      <Story />
    </div>
  ),
];
