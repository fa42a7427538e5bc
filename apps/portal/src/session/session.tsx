import { ApolloProvider } from "@apollo/client/react";
import type { PortalSessionQuery } from "@baton/api-contract";
import { portalSessionQuery } from "@baton/api-contract";
import { BatonProvider } from "@baton/widgets";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { createClient } from "../data/create-client.ts";
import { useRead } from "../data/use-read.ts";
import { Failure, Skeleton } from "../page/states.tsx";
import { createTokenSource, type DemoMember } from "./token-source.ts";

type Viewer = PortalSessionQuery["viewer"];

interface Session {
  readonly viewer: Viewer;
  /** Milliseconds the domain's clock is ahead of this device's. */
  readonly clockOffset: number;
}

const SessionContext = createContext<Session | undefined>(undefined);

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
  const client = useMemo(() => createClient(createTokenSource(member)), [member]);
  useEffect(() => () => client.stop(), [client]);

  return (
    <ApolloProvider client={client}>
      <BatonProvider client={client}>
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

  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  return (
    <main className="page">{error ? <Failure error={error} retry={retry} /> : <Skeleton lines={6} />}</main>
  );
}

function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is used outside SignedIn.");
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
