import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";

interface TokenSource {
  readonly getToken: () => Promise<string>;
  readonly refused: (token: string) => Promise<void>;
}

/** The client of one signed-in member, shared by the portal's pages and the widgets on them. */
export function createClient({ getToken, refused }: TokenSource): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: "/graphql", fetch: fetchAsMember }),
    defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network" } },
  });

  /** A token may die early (the builder's key was rotated): one more try with a new one. */
  async function fetchAsMember(uri: RequestInfo | URL, options: RequestInit = {}): Promise<Response> {
    const token = await getToken();
    const first = await fetch(uri, withToken(options, token));
    if (first.status !== 401) return first;
    await refused(token);
    return fetch(uri, withToken(options, await getToken()));
  }
}

function withToken(options: RequestInit, token: string): RequestInit {
  const headers = new Headers(options.headers);
  headers.set("authorization", `Bearer ${token}`);
  return { ...options, headers };
}
