import type { ApolloClient } from "@apollo/client";
import type { Words } from "@baton/playbook";
import { type ReactNode, useState } from "react";
import { apolloConnection, ownConnection } from "../connection/apollo-connection.ts";
import { type GetToken, tokenSource } from "../connection/token-source.ts";
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
  readonly publishableKey?: undefined;
  readonly client?: undefined;
  readonly live?: undefined;
}

interface PublicProps {
  /** Address of the GraphQL API, for example `https://baton.example.com/graphql`. */
  readonly endpoint: string;
  /** `pk_…`, for a marketing page: `BuyerIntake` sends it instead of a token. */
  readonly publishableKey: string;
  readonly getToken?: undefined;
  readonly client?: undefined;
  readonly live?: undefined;
}

interface HostClientProps {
  /** Your own Apollo Client, already pointed at Baton and sending the member's token; its cache is shared. */
  readonly client: ApolloClient;
  readonly endpoint?: undefined;
  readonly getToken?: undefined;
  readonly publishableKey?: undefined;
  /**
   * Where the API tells of changes over a WebSocket, and how to get a token for it: your client keeps its own to
   * itself. Without it the widgets ask every ten seconds.
   */
  readonly live?: { readonly endpoint: string; readonly getToken: GetToken };
}

interface CommonProps {
  /**
   * Where your site serves the package's `styles.css`. Only what a server renders links to it: styled before it is
   * hydrated, and with no inline style for a content security policy to refuse. Unneeded without server rendering.
   */
  readonly stylesheet?: string;
  /** Your own words for all widgets below, by what ours are in English: `{ "Design center": "Studio" }`. */
  readonly strings?: Words;
  readonly children: ReactNode;
}

export type BatonProviderProps = (OwnClientProps | PublicProps | HostClientProps) & CommonProps;

/**
 * Connects the widgets below it to the Baton API. Changing `endpoint`, `publishableKey` or `client` connects anew.
 *
 * @throws Error when there is neither a `client` nor an `endpoint` with `getToken` or `publishableKey`.
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
  publishableKey,
  client,
  live,
  stylesheet,
  strings,
  children,
}: BatonProviderProps) {
  const latestGetToken = useLatest(getToken ?? live?.getToken);
  const liveAt = live?.endpoint;
  const [signIn, setSignIn] = useState(0);
  function open() {
    if (client) {
      const tokens = tokenSource(() => latestGetToken.current?.() ?? "");
      return apolloConnection(client, { live: liveAt ? { endpoint: liveAt, tokens } : undefined });
    }
    if (endpoint && publishableKey) return ownConnection({ endpoint, publishableKey });
    if (!endpoint || !getToken) {
      throw new Error(
        "Baton: <BatonProvider> needs endpoint and getToken, or your own Apollo client. getToken fetches a token for the signed-in member from your backend; a marketing page gives publishableKey instead.",
      );
    }
    return ownConnection({
      endpoint,
      getToken: () => (latestGetToken.current ?? getToken)(),
      // Widgets start anew with what the other may see; what this one typed stays on the device.
      onOtherMember: () => setSignIn((now) => (now === signIn ? now + 1 : now)),
    });
  }
  const [opened, setOpened] = useState(() => ({
    client,
    endpoint,
    publishableKey,
    liveAt,
    signIn,
    connection: open(),
  }));
  let current = opened;
  const isSame =
    opened.client === client &&
    opened.endpoint === endpoint &&
    opened.publishableKey === publishableKey &&
    opened.liveAt === liveAt &&
    opened.signIn === signIn;
  if (!isSame) {
    current = { client, endpoint, publishableKey, liveAt, signIn, connection: open() };
    setOpened(current);
  }
  return (
    <ConnectionProvider connection={current.connection} stylesheet={stylesheet}>
      <StringsContext.Provider value={strings}>{children}</StringsContext.Provider>
    </ConnectionProvider>
  );
}
