import { ApolloProvider } from "@apollo/client/react";
import type { PortalSessionQuery } from "@baton/api-contract";
import { portalSessionQuery } from "@baton/api-contract";
import { BatonProvider } from "@baton/widgets";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { createClient } from "../data/create-client.ts";
import { type Read, useRead } from "../data/use-read.ts";
import { createTokenSource, type DemoMember } from "./token-source.ts";

type Viewer = PortalSessionQuery["viewer"];

interface Session {
  readonly viewer: Viewer;
  /** Milliseconds the domain's clock is ahead of this device's. */
  readonly clockOffset: number;
}

interface SigningIn extends Pick<Read<unknown, object>, "error" | "retry"> {
  /** Undefined until the API has said who this is. */
  readonly session: Session | undefined;
}

const SessionContext = createContext<SigningIn | undefined>(undefined);

/**
 * Everything below is one member's: client, cache and widgets. Give it another `key` to switch, and nothing of the
 * member before is left.
 */
export function SignedIn({
  member,
  children,
}: {
  readonly member: DemoMember;
  readonly children: ReactNode;
}) {
  const tokens = useMemo(() => createTokenSource(member), [member]);
  const client = useMemo(() => createClient(tokens), [tokens]);
  useEffect(() => () => client.stop(), [client]);

  return (
    <ApolloProvider client={client}>
      <BatonProvider client={client} live={{ endpoint: "/graphql", getToken: tokens.getToken }}>
        <WithViewer>{children}</WithViewer>
      </BatonProvider>
    </ApolloProvider>
  );
}

function WithViewer({ children }: { readonly children: ReactNode }) {
  const { data, error, retry } = useRead(portalSessionQuery, {});
  const viewer = data?.viewer;
  const now = viewer?.now;
  const clockOffset = useMemo(() => (now ? new Date(now).getTime() - Date.now() : 0), [now]);
  const session = useMemo(() => (viewer ? { viewer, clockOffset } : undefined), [viewer, clockOffset]);
  return <SessionContext value={{ session, error, retry }}>{children}</SessionContext>;
}

/** How far signing in has come, for the frame around the pages, which is there before anybody is signed in. */
export function useSigningIn(): SigningIn {
  const signingIn = useContext(SessionContext);
  if (!signingIn) throw new Error("useSigningIn is used outside SignedIn.");
  return signingIn;
}

function useSession(): Session {
  const { session } = useSigningIn();
  if (!session) throw new Error("A page is shown before anybody is signed in.");
  return session;
}

/** Who is signed in. */
export function useViewer(): Viewer {
  return useSession().viewer;
}

/** The domain's time, not the device's; moves on every half minute. */
export function useNow(): Date {
  const { clockOffset } = useSession();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => new Date(now + clockOffset), [now, clockOffset]);
}
