import { MessageType, type Server, stringifyMessage } from "graphql-ws";
import { closing, liveLimits } from "./limits.ts";
import type { Session } from "./session.ts";

/** A WebSocket as the server took it in. */
export interface LiveSocket {
  /** The protocol that was agreed on. */
  readonly protocol: string;
  send(data: string): Promise<void> | void;
  /** Says goodbye; nothing is sent afterwards. */
  close(code: number, reason: string): void;
  onMessage(listener: (data: string) => void): void;
  /** Called once, however it came to its end. */
  onClose(listener: (code: number, reason: string) => void): void;
}

/** A socket and whose it is, once it has said so. */
export interface OpenSocket {
  session: Session | null;
  close(code: number, reason: string): void;
}

interface Sockets {
  opened(socket: LiveSocket): void;
  /** Lets a socket in as its member's, until the token expires; false when there are too many. */
  admit(socket: OpenSocket, session: Session): boolean;
  stop(): void;
}

/** Everything that is open: counted, kept awake, and closed when nobody is there or the token has expired. */
export function createSockets(server: Server<OpenSocket>): Sockets {
  const open = new Map<OpenSocket, { expiry?: NodeJS.Timeout }>();
  const memberOf = ({ session }: OpenSocket) => session && `${session.builderId} ${session.memberId}`;

  function opened(socket: LiveSocket): void {
    if (open.size >= liveLimits.socketsPerProcess) {
      socket.close(...closing.tooBusy);
      return;
    }
    const mine: OpenSocket = { session: null, close: (code, reason) => socket.close(code, reason) };
    open.set(mine, {});
    const watch = watchOver(socket);
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) => socket.send(data),
        close: (code = 1000, reason = "") => socket.close(code, reason),
        onMessage(answer) {
          socket.onMessage((data) => {
            if (watch.heard()) answer(data).catch(() => socket.close(...closing.failed));
          });
        },
        onPong() {},
      },
      mine,
    );
    socket.onClose((code, reason) => {
      watch.stop();
      clearTimeout(open.get(mine)?.expiry);
      open.delete(mine);
      // What it was subscribed to ends; there is nobody left to tell of a failure.
      closed(code, reason).catch(() => undefined);
    });
  }

  return {
    opened,
    admit(socket, session) {
      const kept = open.get(socket);
      // Gone while its token was looked at.
      if (!kept) return false;
      socket.session = session;
      const member = memberOf(socket);
      const others = [...open.keys()].filter((one) => one !== socket && memberOf(one) === member);
      if (others.length >= liveLimits.socketsPerMember) {
        socket.close(...closing.tooBusy);
        return false;
      }
      kept.expiry = setTimeout(() => socket.close(...closing.expired), session.validFor).unref();
      return true;
    },
    stop() {
      for (const socket of [...open.keys()]) socket.close(...closing.goingAway);
    },
  };
}

/** Asks now and then whether anyone is there: proxies cut silent connections, and a tablet may be out of reach. */
function watchOver(socket: LiveSocket) {
  let isSilent = false;
  let messages = 0;
  const ping = stringifyMessage({ type: MessageType.Ping });
  const heartbeat = setInterval(() => {
    if (isSilent) return socket.close(...closing.silent);
    isSilent = true;
    void Promise.resolve(socket.send(ping)).catch(() => undefined);
  }, liveLimits.heartbeat).unref();
  const minute = setInterval(() => {
    messages = 0;
  }, 60_000).unref();
  return {
    /** False when there were too many messages: this one is not answered. */
    heard(): boolean {
      isSilent = false;
      messages += 1;
      if (messages <= liveLimits.messagesPerMinute) return true;
      socket.close(...closing.tooMany);
      return false;
    },
    stop() {
      clearInterval(heartbeat);
      clearInterval(minute);
    },
  };
}
