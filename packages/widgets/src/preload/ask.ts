import type { ApolloClient } from "@apollo/client";
import type { Operation } from "@baton/api-contract";
import { apolloConnection } from "../connection/apollo-connection.ts";

/**
 * Asks once and leaves the answer in the client's cache, where a widget finds it while a server renders.
 *
 * @returns undefined when there was no answer; the widget then says why, in the browser
 */
export function askOnce<Data, Variables>(
  client: ApolloClient,
  operation: Operation<Data, Variables>,
  variables: Variables,
): Promise<Data | undefined> {
  const connection = apolloConnection(client);
  return new Promise((resolve) => {
    const watch = connection.watch(operation, variables, ({ data, loading }) => {
      if (loading) return;
      resolve(data);
      // The first answer may come before watch() has returned.
      queueMicrotask(() => watch.stop());
    });
  });
}
