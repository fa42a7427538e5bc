import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Live, LiveSocket } from "@baton/api";
import { type WebSocket, WebSocketServer } from "ws";
import { pathOf } from "./create-http-server.ts";

/** The protocol of GraphQL over WebSocket that every current client speaks. */
const protocol = "graphql-transport-ws";
/** A message of the protocol, in bytes: an operation's text and its variables. */
const maxPayload = 32 * 1024;
/** What may wait to be sent to a client that does not read, in bytes, before it is given up. */
const mostUnread = 1024 * 1024;
/** How long a client may take to say goodbye, in milliseconds. */
const patience = 1_000;

export interface WebSockets {
  /** Says goodbye to every client, and cuts off those that do not answer. */
  close(): Promise<void>;
}

/** Takes in WebSockets at `/graphql` and hands them to the API. Any page may open one: it then has to show a token. */
export function acceptWebSockets(server: Server, live: Pick<Live, "opened">): WebSockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload,
    // Its clients may as well close at once; what we send is short, and compression costs memory for each socket.
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(protocol) ? protocol : false),
  });
  let isClosing = false;
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Without a listener an error of a connection that is cut would end the process.
    socket.on("error", () => socket.destroy());
    const problem = problemOf(request);
    if (isClosing || problem) return refuse(socket, problem ?? stopping);
    sockets.handleUpgrade(request, socket, head, (opened) => live.opened(liveSocket(opened)));
  });
  return {
    async close() {
      isClosing = true;
      const left = [...sockets.clients].map((client) => {
        const impatient = setTimeout(() => client.terminate(), patience);
        return new Promise<void>((resolve) => {
          client.once("close", () => {
            clearTimeout(impatient);
            resolve();
          });
          client.close(1001, "The server is restarting");
        });
      });
      await Promise.all(left);
      sockets.close();
    },
  };
}

function liveSocket(socket: WebSocket): LiveSocket {
  // What is wrong is told by the close that follows.
  socket.on("error", () => undefined);
  return {
    protocol: socket.protocol,
    send(data) {
      if (socket.bufferedAmount > mostUnread) return socket.terminate();
      if (socket.readyState === socket.OPEN) socket.send(data);
    },
    close(code, reason) {
      socket.close(code, reason);
      setTimeout(() => socket.terminate(), patience).unref();
    },
    onMessage: (listener) => {
      socket.on("message", (data, isBinary) => {
        if (isBinary) socket.close(1003, "Text is expected");
        else listener(String(data));
      });
    },
    onClose: (listener) => {
      socket.on("close", (code, reason) => listener(code, String(reason)));
    },
  };
}

interface UpgradeProblem {
  readonly status: string;
  readonly message: string;
}

const stopping: UpgradeProblem = { status: "503 Service Unavailable", message: "The server is stopping." };

function problemOf(request: IncomingMessage): UpgradeProblem | null {
  if (pathOf(request) !== "/graphql")
    return { status: "404 Not Found", message: "No WebSocket is answered at this path. /graphql does." };
  const offered = (request.headers["sec-websocket-protocol"] ?? "").split(",").map((name) => name.trim());
  if (!offered.includes(protocol))
    return { status: "400 Bad Request", message: `The WebSocket must offer the protocol ${protocol}.` };
  return null;
}

function refuse(socket: Duplex, { status, message }: UpgradeProblem): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      "connection: close",
      "content-type: application/json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}
