import {
  createContext,
  Fragment,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { Answered, Connection } from "../connection/connection.ts";
import { networkError } from "../connection/connection-error.ts";
import { useLayoutEffect } from "../shadow/use-layout-effect.ts";
import { type Device, deviceOf } from "./device.ts";
import type { Write } from "./outbox.ts";
import { ownerOf, type Viewer } from "./owner.ts";
import { retryDelay } from "./retry-delay.ts";

/** One person at one widget: what is kept for them, and how they write. */
export interface Session {
  readonly device: Device;
  /** Whether the device keeps what is typed; else it is gone with the page. */
  readonly isKept: boolean;
  /** Writes as the person the widget shows, never as one who signed in since. */
  readonly write: Write;
  /** Sends what waits in the outbox, now and again until it is received. */
  readonly send: () => Promise<void>;
  /** The API no longer takes the host's token. */
  readonly signedOut: boolean;
  /** Counts the times it was asked to try again after signing in. */
  readonly attempts: number;
  readonly tryAgain: () => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("Baton: outside of a session.");
  return session;
}

export interface SessionScopeProps {
  /** Who looks at the widget; undefined until the API has said so. */
  readonly viewer: Viewer | undefined;
  /** The connection that said so: what is typed never goes out over one that may be another's. */
  readonly connection: Connection | null;
  readonly children: ReactNode;
}

/** The widget of whoever looks at it. Another viewer's is another widget. */
export function SessionScope({ viewer, connection, children }: SessionScopeProps) {
  const owner = viewer && ownerOf(viewer);
  if (owner === undefined) return children;
  return (
    <OwnSession key={owner} owner={owner} connection={connection}>
      {children}
    </OwnSession>
  );
}

export interface OwnSessionProps extends Omit<SessionScopeProps, "viewer"> {
  /** See `ownerOf` and `anonymousOwner`. */
  readonly owner: string;
}

/** Keeps what is typed into the fields below it on the device, and sends what was asked for without a network. */
export function OwnSession({ owner, connection, children }: OwnSessionProps) {
  const device = deviceOf(owner);
  const isKept = useSyncExternalStore(device.subscribe, device.isDurable, device.isDurable);
  const [ready, setReady] = useState(false);
  const [finds, setFinds] = useState(device.finds);
  const [signedOut, setSignedOut] = useState(false);
  const [attempts, setAttempts] = useState(0);
  // What is at hand is shown at once, on a server too. Where it turns out that more was kept, it is shown anew, also
  // where another widget of the page has read it since. Open before anything can be typed: signing out forgets for the
  // one whose device was opened last.
  useLayoutEffect(
    () =>
      device.open(() => {
        setReady(true);
        setFinds(device.finds());
      }),
    [device],
  );

  const outgoing = useMemo(() => {
    const write: Write = async (operation, variables, options) => {
      const answer: Answered<unknown> = connection
        ? await connection.mutate(operation, variables, options)
        : { ok: false, error: networkError("not connected") };
      setSignedOut(!answer.ok && answer.error.kind === "unauthenticated");
      return answer;
    };
    // Its code comes when there may be something to send; without it the next try is due in a while.
    const sendAll = () =>
      import("./outbox.ts").then(
        ({ outboxOf }) => outboxOf(device).send(write),
        () => false,
      );
    return { write, ...sender(sendAll) };
  }, [device, connection]);
  useEffect(() => (ready ? outgoing.start() : undefined), [ready, outgoing]);

  const session = useMemo(
    () => ({
      ...outgoing,
      device,
      isKept,
      signedOut,
      attempts,
      tryAgain() {
        setAttempts((count) => count + 1);
        void outgoing.send();
      },
    }),
    [outgoing, device, isKept, signedOut, attempts],
  );
  return (
    <SessionContext.Provider value={session}>
      <Fragment key={finds}>{children}</Fragment>
    </SessionContext.Provider>
  );
}

/** Sends at once, when the network or the page is back, and again after a pause while something waits. */
function sender(sendAll: () => Promise<boolean>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let started = false;

  async function send() {
    clearTimeout(timer);
    const done = await sendAll();
    failures = done ? 0 : failures + 1;
    if (!done && started) timer = setTimeout(send, retryDelay(failures, Math.random()));
  }
  const onBack = () => document.hidden || void send();

  return {
    send,
    start() {
      started = true;
      void send();
      window.addEventListener("online", onBack);
      document.addEventListener("visibilitychange", onBack);
      return () => {
        started = false;
        clearTimeout(timer);
        window.removeEventListener("online", onBack);
        document.removeEventListener("visibilitychange", onBack);
      };
    },
  };
}
