import type { Operation } from "@baton/api-contract";
import type { LiveListener, LiveSource } from "./connection.ts";

/** The first and the longest pause before a lost socket is opened again, in milliseconds. */
const [firstPause, longestPause] = [1_000, 30_000];
/** The server asks every 20 seconds whether anyone is there; silent for longer than this, it is not. */
const longestSilence = 50_000;
/** Asks for another token and comes back: it expired, or was not accepted. */
const forbidden = 4403;

interface Subscription {
  readonly query: string;
  readonly variables: unknown;
  readonly listener: LiveListener;
}

interface Message {
  readonly type: string;
  readonly id?: string;
}

/** One WebSocket for all subscriptions of a connection: open while there are any, and opened again when it is lost. */
export interface LiveSocket {
  subscribe(operation: Operation<unknown, never>, variables: unknown, listener: LiveListener): () => void;
}

/**
 * Speaks `graphql-transport-ws`. Our own: graphql-ws is three times as much code, leaves a timer behind when the last
 * subscription ends while it waits to reconnect, and a page that shuts WebSockets out makes it throw where nobody
 * catches.
 */
export function liveSocket({ endpoint, tokens }: LiveSource): LiveSocket {
  const subscriptions = new Map<string, Subscription>();
  let ids = 0;
  let losses = 0;
  let socket: WebSocket | undefined;
  let token = "";
  let isOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isForbidden = false;

  /** The page's policy does not change while it stands, and each attempt would be reported to its makers. */
  function onViolation({ blockedURI }: SecurityPolicyViolationEvent): void {
    isForbidden ||= blockedURI.startsWith(addressOf(endpoint));
  }

  function connect(): void {
    clearTimeout(timer);
    timer = undefined;
    if (isForbidden) return;
    let opened: WebSocket;
    try {
      opened = new WebSocket(addressOf(endpoint), "graphql-transport-ws");
    } catch {
      // A page's policy may forbid it; some browsers say so at once, others by closing.
      lost();
      return;
    }
    socket = opened;
    opened.onopen = async () => {
      try {
        token = await tokens.current();
        send(opened, { type: "connection_init", payload: { authorization: `Bearer ${token}` } });
      } catch {
        opened.close();
      }
    };
    opened.onmessage = ({ data }) => {
      if (opened === socket) hear(opened, JSON.parse(String(data)));
    };
    opened.onclose = ({ code }) => {
      if (opened !== socket) return;
      if (code === forbidden) tokens.reject(token);
      lost();
    };
  }

  function hear(from: WebSocket, { type, id = "" }: Message): void {
    waitFor(longestSilence, () => {
      // A dead network does not even take a goodbye: not waited for.
      from.close();
      if (from === socket) lost();
    });
    if (type === "ping") send(from, { type: "pong" });
    if (type === "connection_ack") {
      isOpen = true;
      losses = 0;
      for (const [id, subscription] of subscriptions) begin(from, id, subscription);
    }
    const listener = subscriptions.get(id)?.listener;
    if (type === "next") listener?.onSignal();
    // Not to be had here, such as by this role: whoever asked goes on as without a socket.
    if (type === "error" || type === "complete") listener?.onOpen(false);
  }

  function begin(on: WebSocket, id: string, { query, variables, listener }: Subscription): void {
    send(on, { id, type: "subscribe", payload: { query, variables } });
    listener.onOpen(true);
  }

  function lost(): void {
    socket = undefined;
    if (isOpen) for (const { listener } of subscriptions.values()) listener.onOpen(false);
    isOpen = false;
    const pause = Math.min(firstPause * 2 ** losses, longestPause);
    losses += 1;
    // Not all tablets of a sales center at the same moment, when the server comes back.
    waitFor(pause * (0.5 + Math.random() / 2), connect);
  }

  function hurry(): void {
    if (!socket) connect();
  }

  function waitFor(milliseconds: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  }

  function start(): void {
    window.addEventListener("online", hurry);
    document.addEventListener("securitypolicyviolation", onViolation);
    connect();
  }

  function end(): void {
    clearTimeout(timer);
    timer = undefined;
    window.removeEventListener("online", hurry);
    document.removeEventListener("securitypolicyviolation", onViolation);
    const ended = socket;
    socket = undefined;
    isOpen = false;
    losses = 0;
    ended?.close(1000);
  }

  return {
    subscribe(query, variables, listener) {
      const id = `${++ids}`;
      const subscription = { query, variables, listener };
      subscriptions.set(id, subscription);
      if (isOpen && socket) begin(socket, id, subscription);
      else if (subscriptions.size === 1) start();
      return () => {
        if (!subscriptions.delete(id)) return;
        if (subscriptions.size === 0) end();
        else if (isOpen && socket) send(socket, { id, type: "complete" });
      };
    },
  };
}

function send(socket: WebSocket, message: object): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

/** The endpoint's address, as a WebSocket has it. */
function addressOf(endpoint: string): string {
  const url = new URL(endpoint, document.baseURI);
  url.protocol = url.protocol.replace("http", "ws");
  return url.href;
}
