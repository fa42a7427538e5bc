import { ApolloClient, HttpLink, InMemoryCache, type OperationVariables } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError, ServerParseError } from "@apollo/client/errors";
import type { Operation } from "@baton/api-contract";
import { type DocumentNode, parse } from "graphql";
import { authorizedFetch, type FetchSettings, tokensOf } from "./authorized-fetch.ts";
import { possibleTypes, typePolicies } from "./cache-policies.ts";
import type { Answered, Connection, MutateOptions, Snapshot } from "./connection.ts";
import {
  bugError,
  type ConnectionError,
  errorFromFaults,
  errorFromThrown,
  forbiddenError,
  networkError,
  unauthenticatedError,
} from "./connection-error.ts";
import { checkSettings } from "./settings.ts";

/** Tells the API that a change came in through a widget, whoever's client carries it; it stands in the trail. */
const clientAwareness = { name: "baton-widgets" };

/** A connection for hosts that bring no client: the same token handling and timeouts as the custom elements have. */
export function ownConnection(settings: FetchSettings): Connection {
  checkSettings(settings);
  const { endpoint, publishableKey } = settings;
  const tokens = tokensOf(settings);
  const client = new ApolloClient({
    link: new HttpLink({ uri: endpoint, fetch: authorizedFetch(settings, tokens) }),
    cache: new InMemoryCache(),
    clientAwareness,
  });
  return apolloConnection(client, {
    publishableKey,
    live: publishableKey ? undefined : { endpoint, tokens },
  });
}

/** A connection on the host's Apollo Client, sharing its cache. */
export function apolloConnection(
  client: ApolloClient,
  more: Pick<Connection, "publishableKey" | "live"> = {},
): Connection {
  // Without these, two widgets that read different parts of one value object would overwrite each other's.
  if (client.cache instanceof InMemoryCache) {
    client.cache.policies.addPossibleTypes(possibleTypes);
    client.cache.policies.addTypePolicies(typePolicies);
  }
  const live = new Set<() => Promise<void>>();

  return {
    ...more,
    watch<Data, Variables>(
      operation: Operation<Data, Variables>,
      variables: Variables,
      listener: (snapshot: Snapshot<Data>) => void,
    ) {
      const query = client.watchQuery<Data>({
        query: documentOf(operation),
        variables: variables as OperationVariables,
        fetchPolicy: "cache-and-network",
        nextFetchPolicy: "cache-first",
        errorPolicy: "all",
        notifyOnNetworkStatusChange: true,
      });
      let data: Data | undefined;
      const subscription = query.subscribe((result) => {
        // A partial answer is not one a widget can show; what was there before still is.
        if (result.dataState === "complete") data = result.data as Data;
        listener({ data, error: result.error && mapError(result.error), loading: result.loading });
      });
      const refetch = async () => {
        // The listener is told of a failure; here it only ends the wait.
        await query.refetch().catch(() => undefined);
      };
      live.add(refetch);
      return {
        refetch,
        stop() {
          live.delete(refetch);
          subscription.unsubscribe();
        },
      };
    },
    peek<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables) {
      const query = documentOf(operation);
      return client.readQuery<Data>({ query, variables: variables as OperationVariables }) ?? undefined;
    },
    async mutate<Data, Variables>(
      operation: Operation<Data, Variables>,
      variables: Variables,
      options?: MutateOptions,
    ): Promise<Answered<Data>> {
      const { data, error } = await client
        .mutate<Data>({
          mutation: documentOf(operation),
          variables: variables as OperationVariables,
          errorPolicy: "all",
          context: { clientAwareness },
        })
        .catch((thrown: unknown) => ({ data: undefined, error: thrown }));
      if (error) return { ok: false, error: mapError(error) };
      if (data === undefined || data === null) {
        return { ok: false, error: bugError("the API answered a mutation without data.") };
      }
      if (options?.refetch !== false) await Promise.all([...live].map((refetch) => refetch()));
      return { ok: true, data: data as Data };
    },
  };
}

const documents = new Map<string, DocumentNode>();

/** Apollo wants parsed documents; each operation is parsed once. */
function documentOf(operation: string): DocumentNode {
  let document = documents.get(operation);
  if (document === undefined) {
    document = parse(operation);
    documents.set(operation, document);
  }
  return document;
}

function mapError(error: unknown): ConnectionError {
  if (CombinedGraphQLErrors.is(error)) return errorFromFaults(error.errors);
  if (ServerError.is(error) || ServerParseError.is(error)) {
    if (error.statusCode === 401) return unauthenticatedError();
    if (error.statusCode === 403) return forbiddenError();
    if (error.statusCode < 400) {
      return bugError("the endpoint did not answer with JSON. Is it the address of the GraphQL API?");
    }
    return networkError(`HTTP ${error.statusCode}`);
  }
  return errorFromThrown(error);
}
