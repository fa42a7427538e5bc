import type { ApolloClient } from "@apollo/client";
import type { Words } from "@baton/playbook";
import { type ReactNode, useState } from "react";
import { apolloConnection, createClient } from "../connection/apollo-connection.ts";
import type { GetToken } from "../connection/token-source.ts";
import { StringsContext } from "../language/strings.ts";
import { ConnectionProvider } from "./connection-provider.tsx";
import { useLatest } from "./use-latest.ts";

interface OwnClientProps {
  /** Address of the GraphQL API, for example `https://baton.example.com/graphql`. */
  readonly endpoint: string;
  /**
   * Fetches a token for the signed-in member from your own backend. Called when one is needed and shortly before
   * it expires, once for all widgets below. An inline function is fine: the newest one is always used.
   */
  readonly getToken: GetToken;
  readonly client?: undefined;
}

interface HostClientProps {
  /** Your own Apollo Client, already pointed at Baton and sending the member's token; its cache is shared. */
  readonly client: ApolloClient;
  readonly endpoint?: undefined;
  readonly getToken?: undefined;
}

interface CommonProps {
  /**
   * Where your site serves the package's `styles.css`. Only what a server renders links to it: styled before it is
   * hydrated, and with no inline style for a content security policy to refuse. Unneeded without server rendering.
   */
  readonly stylesheet?: string;
  /** Your own words for all widgets below, by what ours are in English: `{ "Deliver handoff": "Send to the OSM" }`. */
  readonly strings?: Words;
  readonly children: ReactNode;
}

export type BatonProviderProps = (OwnClientProps | HostClientProps) & CommonProps;

/**
 * Connects the widgets below it to the Baton API. Changing `endpoint` or `client` connects anew.
 *
 * @throws Error when there is neither a `client` nor both `endpoint` and `getToken`.
 * @example
 * ```tsx
 * <BatonProvider endpoint="https://baton.example.com/graphql" getToken={() => fetch("/baton-token").then((r) => r.text())}>
 *   <PrepCard tourId={tourId} />
 * </BatonProvider>
 * ```
 */
export function BatonProvider({
  endpoint,
  getToken,
  client,
  stylesheet,
  strings,
  children,
}: BatonProviderProps) {
  const latestGetToken = useLatest(getToken);
  function open() {
    if (client) return apolloConnection(client);
    if (!endpoint || !getToken) {
      throw new Error(
        "Baton: <BatonProvider> needs endpoint and getToken, or your own Apollo client. getToken fetches a token for the signed-in member from your backend.",
      );
    }
    return apolloConnection(
      createClient({ endpoint, getToken: () => (latestGetToken.current ?? getToken)() }),
    );
  }
  const [opened, setOpened] = useState(() => ({ client, endpoint, connection: open() }));
  let current = opened;
  if (opened.client !== client || opened.endpoint !== endpoint) {
    current = { client, endpoint, connection: open() };
    setOpened(current);
  }
  return (
    <ConnectionProvider connection={current.connection} stylesheet={stylesheet}>
      <StringsContext.Provider value={strings}>{children}</StringsContext.Provider>
    </ConnectionProvider>
  );
}
