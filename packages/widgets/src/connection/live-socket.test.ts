import type { Operation } from "@baton/api-contract";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { liveSocket } from "./live-socket.ts";

const operation = "subscription Day{dayChanged{kind}}" as Operation<unknown, never>;

/** The browser's WebSocket, with the server's end in the test's hand. */
class FakeSocket {
  static readonly OPEN = 1;
  static readonly all: FakeSocket[] = [];
  static refuse = false;
  readyState = 0;
  readonly sent: { type: string; id?: string; payload?: unknown }[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number }) => void;
  constructor(
    readonly url: string,
    readonly protocol: string,
  ) {
    if (FakeSocket.refuse) throw new DOMException("blocked by the page's policy", "SecurityError");
    FakeSocket.all.push(this);
  }
  send(data: string) {
    this.sent.push(JSON.parse(data));
  }
  close(code = 1005) {
    this.drop(code);
  }
  /** The server's side: lets in, says, or hangs up. */
  async accept() {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
    await vi.advanceTimersByTimeAsync(0);
    this.say({ type: "connection_ack" });
  }
  say(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  drop(code: number) {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

const stops: (() => void)[] = [];
const newest = () => FakeSocket.all.at(-1) as FakeSocket;
const tokens = { current: vi.fn(async () => "token"), reject: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all.length = 0;
  FakeSocket.refuse = false;
  vi.clearAllMocks();
  vi.stubGlobal("WebSocket", FakeSocket);
  const baseURI = "https://intranet.example/tours/7";
  vi.stubGlobal("document", Object.assign(new EventTarget(), { baseURI }));
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function subscribing(socket = liveSocket({ endpoint: "/graphql", tokens }), variables: object = {}) {
  const listener = { onSignal: vi.fn(), onOpen: vi.fn() };
  const stop = socket.subscribe(operation, variables, listener);
  stops.push(stop);
  return { socket, listener, stop };
}

test("opens one socket for all, shows the token, and hands each what is for it", async () => {
  const one = subscribing();
  const two = subscribing(one.socket, { tourId: "7" });
  expect(newest()).toMatchObject({ url: "wss://intranet.example/graphql", protocol: "graphql-transport-ws" });
  await newest().accept();
  expect(FakeSocket.all).toHaveLength(1);
  expect(newest().sent).toEqual([
    { type: "connection_init", payload: { authorization: "Bearer token" } },
    { id: "1", type: "subscribe", payload: { query: operation, variables: {} } },
    { id: "2", type: "subscribe", payload: { query: operation, variables: { tourId: "7" } } },
  ]);
  newest().say({ id: "2", type: "next", payload: {} });
  expect(one.listener.onSignal).not.toHaveBeenCalled();
  expect(two.listener.onSignal).toHaveBeenCalledTimes(1);
  expect(two.listener.onOpen.mock.calls).toEqual([[true]]);
});

test("leaves neither socket nor timer when the last one stops, at whatever moment", async () => {
  const early = subscribing();
  early.stop();
  expect(newest().readyState).toBe(3);
  const open = subscribing();
  await newest().accept();
  open.stop();
  expect(newest().readyState).toBe(3);
  const waiting = subscribing();
  newest().drop(1006);
  waiting.stop();
  expect(vi.getTimerCount()).toBe(0);
  const before = FakeSocket.all.length;
  window.dispatchEvent(new Event("online"));
  expect(FakeSocket.all).toHaveLength(before);
});

test("comes back after a loss, ever more slowly, and subscribes again", async () => {
  const { listener } = subscribing();
  await newest().accept();
  newest().drop(1006);
  expect(listener.onOpen).toHaveBeenLastCalledWith(false);
  for (const longest of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = FakeSocket.all.length;
    await vi.advanceTimersByTimeAsync(longest / 2 - 1);
    expect(FakeSocket.all).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(longest / 2 + 1);
    expect(FakeSocket.all).toHaveLength(before + 1);
    newest().drop(1006);
  }
  window.dispatchEvent(new Event("online"));
  await newest().accept();
  expect(listener.onOpen).toHaveBeenLastCalledWith(true);
  expect(newest().sent.at(-1)).toMatchObject({ id: "1", type: "subscribe" });
});

test("asks for a new token when the one it showed is not accepted any more, and only then", async () => {
  subscribing();
  await newest().accept();
  newest().drop(1006);
  expect(tokens.reject).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  await newest().accept();
  newest().drop(4403);
  expect(tokens.reject).toHaveBeenCalledWith("token");
});

test("answers the server's ping, and gives a server up that says nothing", async () => {
  const { listener } = subscribing();
  await newest().accept();
  newest().say({ type: "ping" });
  expect(newest().sent.at(-1)).toEqual({ type: "pong" });
  await vi.advanceTimersByTimeAsync(49_000);
  expect(newest().readyState).toBe(FakeSocket.OPEN);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(listener.onOpen).toHaveBeenLastCalledWith(false);
});

test("says that no signals come where it is refused a subscription, or a page shuts WebSockets out", async () => {
  const refused = subscribing();
  await newest().accept();
  newest().say({ id: "1", type: "error", payload: [] });
  expect(refused.listener.onOpen).toHaveBeenLastCalledWith(false);
  refused.stop();
  FakeSocket.refuse = true;
  const { listener } = subscribing();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(listener.onOpen).not.toHaveBeenCalledWith(true);
});

test("does not try again what the page’s policy forbids", async () => {
  subscribing();
  const blockedURI = "wss://intranet.example/graphql";
  document.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), { blockedURI }));
  newest().drop(1006);
  await vi.advanceTimersByTimeAsync(600_000);
  window.dispatchEvent(new Event("online"));
  expect(FakeSocket.all).toHaveLength(1);
});

test("tries again when there is no token to be had", async () => {
  tokens.current.mockRejectedValueOnce(new Error("the backend is down"));
  const { listener } = subscribing();
  newest().readyState = FakeSocket.OPEN;
  newest().onopen?.();
  await vi.advanceTimersByTimeAsync(1_001);
  expect(FakeSocket.all).toHaveLength(2);
  await newest().accept();
  expect(listener.onOpen).toHaveBeenLastCalledWith(true);
});
