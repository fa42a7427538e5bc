import { randomUUID } from "node:crypto";
import type { LiveSocket } from "../live/sockets.ts";
import type { World } from "./world.ts";

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** What a subscriber heard, oldest first. */
export interface Subscribed {
  readonly heard: { readonly data?: Record<string, { kind: string } | null>; readonly errors?: unknown }[];
  /** Errors the subscription ended with. */
  readonly refused: { readonly message: string; readonly extensions: { readonly code: string } }[];
  stop(): void;
}

/** A client at the other end of a WebSocket, without the wire. */
export interface LiveClient {
  /** Every message from the server. */
  readonly messages: Message[];
  /** Code and reason, once the socket is closed. */
  readonly closed: Promise<readonly [number, string]>;
  send(message: object | string): void;
  subscribe(query: string, variables?: object): Subscribed;
  close(): void;
}

/** Opens a socket and says whose it is; without an authorization it says nothing. */
export function connectLive({ api }: Pick<World, "api">, authorization?: string): LiveClient {
  const messages: Message[] = [];
  const listeners = new Set<(message: Message) => void>();
  const { promise: closed, resolve } = Promise.withResolvers<readonly [number, string]>();
  let receive: (data: string) => void = () => undefined;
  let onClosed: (code: number, reason: string) => void = () => undefined;
  let isOpen = true;

  function close(code: number, reason: string): void {
    if (!isOpen) return;
    isOpen = false;
    resolve([code, reason]);
    onClosed(code, reason);
  }
  const socket: LiveSocket = {
    protocol: "graphql-transport-ws",
    send(data) {
      if (!isOpen) return;
      const message = JSON.parse(data) as Message;
      messages.push(message);
      for (const listener of listeners) listener(message);
    },
    close,
    onMessage: (listener) => {
      receive = listener;
    },
    onClose: (listener) => {
      onClosed = listener;
    },
  };
  api.live.opened(socket);
  const send = (message: object | string) => {
    if (isOpen) receive(typeof message === "string" ? message : JSON.stringify(message));
  };
  if (authorization !== undefined) send({ type: "connection_init", payload: { authorization } });

  return {
    messages,
    closed,
    send,
    subscribe(query, variables = {}) {
      const id = randomUUID();
      const subscribed: Subscribed = { heard: [], refused: [], stop: () => send({ type: "complete", id }) };
      listeners.add((message) => {
        if (message.id !== id) return;
        if (message.type === "next") subscribed.heard.push(message.payload as never);
        if (message.type === "error") subscribed.refused.push(...(message.payload as never[]));
      });
      send({ type: "subscribe", id, payload: { query, variables } });
      return subscribed;
    },
    close: () => close(1000, ""),
  };
}
