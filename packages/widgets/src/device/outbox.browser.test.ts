import { beforeEach, expect, test, vi } from "vitest";
import type { Answered } from "../connection/connection.ts";
import { networkError } from "../connection/connection-error.ts";
import { type Device, deviceOf } from "./device.ts";
import { forgetAll } from "./forget.ts";
import { outboxOf, type Waiting, type Write } from "./outbox.ts";

type Tab = readonly [typeof import("./device.ts"), typeof import("./outbox.ts")];

// A tab is what a copy of the modules is: it shares the browser's storage and locks, and nothing else.
let tabs = 0;
async function openTab(): Promise<{ readonly device: Device; readonly outbox: ReturnType<typeof outboxOf> }> {
  tabs += 1;
  const files = ["device", "outbox"].map((file) => `./${file}.ts?outbox-tab=${tabs}`);
  const [{ deviceOf }, { outboxOf }] = (await Promise.all(
    files.map((file) => import(/* @vite-ignore */ file)),
  )) as unknown as Tab;
  const device = deviceOf("cedar priya");
  await new Promise<void>((ready) => device.open(ready));
  return { device, outbox: outboxOf(device) };
}

function asked(about: string, given: Partial<Waiting> = {}): Waiting {
  const input = { idempotencyKey: `key ${about}` };
  return { about, typedAt: undefined, operation: "mutation Keep { keep }", input, ...given };
}

const accepted: Answered<unknown> = { ok: true, data: { keep: { userErrors: [] } } };
const refused: Answered<unknown> = { ok: true, data: { keep: { userErrors: [{ message: "Too late." }] } } };
const lost: Answered<unknown> = { ok: false, error: networkError("offline") };

function server(...answers: readonly Answered<unknown>[]) {
  const left = [...answers];
  return vi.fn<Write>(async () => left.shift() ?? accepted);
}

const keysOf = (write: ReturnType<typeof server>) =>
  write.mock.calls.map(([, variables]) => (variables as { input: Waiting["input"] }).input.idempotencyKey);

beforeEach(forgetAll);

test("sends in the order of asking, and goes on where the network was lost", async () => {
  const { outbox } = await openTab();
  for (const about of ["one", "two", "three"]) {
    outbox.post(asked(about));
    await new Promise((later) => setTimeout(later, 2));
  }
  const write = server(accepted, lost);
  expect(await outbox.send(write)).toBe(false);
  expect(await outbox.send(write)).toBe(true);
  expect(keysOf(write)).toEqual(["key one", "key two", "key two", "key three"]);
});

test("what was asked for before the tab was killed is sent by the next, with its key", async () => {
  const first = await openTab();
  first.outbox.post(asked("one"));
  await first.device.flush();
  const second = await openTab();
  const write = server();
  expect(await second.outbox.send(write)).toBe(true);
  expect(keysOf(write)).toEqual(["key one"]);
  expect(second.outbox.waiting("one")).toBeUndefined();
});

test("two tabs send it once", async () => {
  const [first, second] = [await openTab(), await openTab()];
  first.outbox.post(asked("one"));
  await first.device.flush();
  const write = server();
  await Promise.all([second.outbox.send(write), first.outbox.send(write)]);
  expect(keysOf(write)).toEqual(["key one"]);
});

test("the one who asked is told, even when the answer took the form off the screen", async () => {
  const { outbox } = await openTab();
  const hear = vi.fn();
  const stop = outbox.hear("one", hear);
  outbox.post(asked("one"));
  await outbox.send(async () => {
    stop();
    return accepted;
  });
  expect(hear).toHaveBeenCalledExactlyOnceWith(accepted);
});

test("a refusal waits for whoever opens the form again; what was typed is still there", async () => {
  const { device, outbox } = await openTab();
  const typed = device.newPlace("note");
  device.keep(typed, "Handed over");
  outbox.post(asked("one", { typedAt: typed.key }));
  await outbox.send(server(refused));
  const next = await openTab();
  expect(next.device.find("note").map(({ value }) => value)).toEqual(["Handed over"]);
  const again = server();
  await next.outbox.send(again);
  expect(again).not.toHaveBeenCalled();
  const hear = vi.fn();
  next.outbox.hear("one", hear);
  expect(hear).toHaveBeenCalledExactlyOnceWith(refused);
  expect(next.outbox.waiting("one")).toBeUndefined();
});

test("once it is accepted, what was typed for it is gone", async () => {
  const { device, outbox } = await openTab();
  const typed = device.newPlace("note");
  device.keep(typed, "Handed over");
  outbox.post(asked("one", { typedAt: typed.key }));
  await outbox.send(server());
  expect((await openTab()).device.find("note")).toEqual([]);
});

test("what is called off is not sent, nor is what another build asked for", async () => {
  const { outbox } = await openTab();
  outbox.post(asked("one"));
  const place = outbox.waiting("one");
  if (place) outbox.cancel(place);
  const write = server();
  await outbox.send(write);
  expect(write).not.toHaveBeenCalled();

  outbox.post(asked("two", { operation: "Keep-0a1b2c" }));
  await outbox.send(() => Promise.reject(new SyntaxError("Unexpected Name")));
  expect(outbox.waiting("two")).toBeDefined();
});

test("waits for nobody of another name", async () => {
  const { outbox } = await openTab();
  outbox.post(asked("one"));
  const other = outboxOf(deviceOf("cedar maya"));
  const write = server();
  await other.send(write);
  expect(write).not.toHaveBeenCalled();
});
