import { once } from "node:events";
import { createConnection } from "node:net";
import type { LiveSocket } from "@baton/api";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeServer } from "./close-server.ts";
import { createHttpServer } from "./create-http-server.ts";
import { listen } from "./listen.ts";
import { acceptWebSockets, type WebSockets } from "./web-sockets.ts";

/** A busy machine takes its time. */
const until = (holds: () => void) => vi.waitFor(holds, 15_000);

let server: ReturnType<typeof createHttpServer>;
let sockets: WebSockets;
let opened: LiveSocket[];
let port: number;

beforeEach(async () => {
  opened = [];
  server = createHttpServer([]);
  sockets = acceptWebSockets(server, { opened: (socket) => opened.push(socket) });
  ({ port } = await listen(server, { host: "127.0.0.1", port: 0 }));
});
afterEach(async () => {
  await sockets.close();
  await closeServer(server, 0);
});

async function connect(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, "graphql-transport-ws");
  await once(socket, "open");
  await until(() => expect(opened).toHaveLength(1));
  return socket;
}

/** The first line of the answer to a handshake, and its message. */
async function refused(path: string, protocol: string): Promise<string> {
  const socket = createConnection(port, "127.0.0.1");
  const lines = [
    `GET ${path} HTTP/1.1`,
    "host: baton",
    "connection: Upgrade",
    "upgrade: websocket",
    "sec-websocket-version: 13",
    "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
    `sec-websocket-protocol: ${protocol}`,
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  const [data] = await once(socket, "data");
  socket.destroy();
  return String(data);
}

test("hands a socket with its messages to the API, both ways, until either side closes", async () => {
  const client = await connect();
  const heard = vi.fn();
  const closed = vi.fn();
  opened[0]?.onMessage(heard);
  opened[0]?.onClose(closed);
  client.send("from the page");
  await until(() => expect(heard).toHaveBeenCalledWith("from the page"));
  const arrived = once(client, "message");
  await opened[0]?.send("from the API");
  expect((await arrived)[0].data).toBe("from the API");
  client.close(1000, "done");
  await until(() => expect(closed).toHaveBeenCalledWith(1000, "done"));
});

test("refuses other paths and protocols in words", async () => {
  expect(await refused("/elsewhere", "graphql-transport-ws")).toMatch(/^HTTP\/1.1 404 .*\/graphql does/s);
  expect(await refused("/graphql", "graphql-ws")).toMatch(/^HTTP\/1.1 400 .*graphql-transport-ws/s);
  expect(opened).toEqual([]);
});

test.each([
  ["more than a message may be", () => "x".repeat(40_000), 1009],
  ["anything but text", () => new Uint8Array(3), 1003],
])("closes a socket that sends %s", async (_, message, code) => {
  const client = await connect();
  opened[0]?.onMessage(() => undefined);
  const closed = once(client, "close");
  client.send(message());
  expect((await closed)[0].code).toBe(code);
});

test("says goodbye to all when the server stops, and lets go of those that do not answer", async () => {
  const client = await connect();
  const mute = createConnection(port, "127.0.0.1");
  mute.write(
    "GET /graphql HTTP/1.1\r\nhost: b\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n",
  );
  await until(() => expect(opened).toHaveLength(2));
  const closed = once(client, "close");
  const ended = once(mute, "close");
  mute.resume();
  await sockets.close();
  expect((await closed)[0].code).toBe(1001);
  await ended;
});
