import type { Operation } from "@baton/api-contract";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memoryConnection } from "../connection/memory-connection.ts";
import { follow, pollMs } from "./follow.ts";

const operation = "subscription Day{dayChanged{kind}}" as Operation<unknown, Record<string, never>>;
let page: { hidden: boolean };

beforeEach(() => {
  vi.useFakeTimers();
  page = { hidden: false };
  vi.stubGlobal("document", page);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function following() {
  const connection = memoryConnection();
  const refetch = vi.fn(async () => undefined);
  const stop = follow(connection, operation, {}, refetch);
  return { connection, refetch, stop };
}

test("asks when it is told to, and never by the clock while it would be told", async () => {
  const { connection, refetch } = following();
  await vi.advanceTimersByTimeAsync(10 * pollMs);
  expect(refetch).not.toHaveBeenCalled();
  connection.tell();
  expect(refetch).toHaveBeenCalledTimes(1);
});

test("asks by the clock while it is not told, and only while the page is seen", async () => {
  const { connection, refetch } = following();
  connection.setLive(false);
  await vi.advanceTimersByTimeAsync(2 * pollMs);
  expect(refetch).toHaveBeenCalledTimes(2);
  page.hidden = true;
  await vi.advanceTimersByTimeAsync(5 * pollMs);
  expect(refetch).toHaveBeenCalledTimes(2);
  page.hidden = false;
  connection.setLive(true);
  await vi.advanceTimersByTimeAsync(5 * pollMs);
  expect(refetch).toHaveBeenCalledTimes(2);
});

test("asks by the clock where there is nothing to listen to", async () => {
  const refetch = vi.fn(async () => undefined);
  const { subscribe: _, ...silent } = memoryConnection();
  const stop = follow(silent, operation, {}, refetch);
  await vi.advanceTimersByTimeAsync(pollMs);
  expect(refetch).toHaveBeenCalledTimes(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

test("asks once for much that changes at once, and once more for what changed meanwhile", async () => {
  const { connection, refetch } = following();
  let resolve: (value: undefined) => void = () => undefined;
  refetch.mockReturnValueOnce(
    new Promise((given) => {
      resolve = given;
    }),
  );
  for (let n = 0; n < 5; n += 1) connection.tell();
  expect(refetch).toHaveBeenCalledTimes(1);
  resolve(undefined);
  await vi.advanceTimersByTimeAsync(0);
  expect(refetch).toHaveBeenCalledTimes(2);
});

test("leaves no timer and no listener behind", async () => {
  const { connection, stop } = following();
  connection.setLive(false);
  stop();
  expect(vi.getTimerCount()).toBe(0);
  expect(connection.listening).toBe(0);
});
