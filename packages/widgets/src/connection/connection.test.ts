import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ownConnection } from "./apollo-connection.ts";
import type { Connection, Snapshot } from "./connection.ts";
import { fetchConnection } from "./fetch-connection.ts";
import { type ConnectionSettings, checkSettings } from "./settings.ts";
import { addMutation, counterQuery, startTestApi, type TestApi } from "./test-api.ts";

type Counter = { readonly counter: { readonly value: number } };

// One suite for both: a widget cannot tell which of them it stands on.
const connections: Record<string, (settings: ConnectionSettings) => Connection> = {
  fetch: fetchConnection,
  apollo: ownConnection,
};

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi();
});
afterEach(() => api.close());

describe.each(Object.entries(connections))("the %s connection", (_, connect) => {
  const open = (given: Partial<ConnectionSettings> = {}) =>
    connect({ endpoint: api.endpoint, getToken: () => "token", ...given });

  /** Everything a watch told, and the newest of it. */
  function watching(connection: Connection) {
    const told: Snapshot<Counter>[] = [];
    const watch = connection.watch(counterQuery, {}, (snapshot) => told.push(snapshot));
    const settled = () => vi.waitUntil(() => told.at(-1)?.loading === false && told.at(-1), 15_000);
    return { watch, told, settled };
  }

  test("tells that it is loading, then the data", async () => {
    const { told, settled } = watching(open());
    expect(await settled()).toMatchObject({
      data: { counter: { value: 0 } },
      error: undefined,
      loading: false,
    });
    expect(told[0]).toMatchObject({ data: undefined, loading: true });
  });

  test("asks live watches again after a mutation, before it resolves", async () => {
    const connection = open();
    const { told, settled } = watching(connection);
    await settled();
    const answer = await connection.mutate(addMutation, { input: { by: 2 } });
    expect(answer).toMatchObject({ ok: true, data: { add: { counter: { value: 2 } } } });
    expect(told.at(-1)).toMatchObject({ data: { counter: { value: 2 } }, loading: false });
  });

  test("shows what a mutation changed before it resolves, also where another asks again meanwhile", async () => {
    const connection = open();
    const { watch, told, settled } = watching(connection);
    await settled();
    // The mutation and what it asks again are answered, a signal's question is not.
    api.instead.push(
      () => undefined,
      () => {
        void watch.refetch();
        return undefined;
      },
      () => "silence",
    );
    await connection.mutate(addMutation, { input: { by: 2 } });
    expect(told.at(-1)?.data).toEqual({ counter: expect.objectContaining({ value: 2 }) });
    watch.stop();
  });

  test("does not ask again when told not to", async () => {
    const connection = open();
    const { settled } = watching(connection);
    await settled();
    await connection.mutate(addMutation, { input: { by: 2 } }, { refetch: false });
    expect(api.tokens).toHaveLength(2);
  });

  test("shows the publishable key where there is one, and never asks for a token", async () => {
    const getToken = vi.fn(() => "token");
    const connection = open({ publishableKey: "pk_page", getToken });
    await connection.mutate(addMutation, { input: { by: 1 } });
    expect([api.tokens, getToken.mock.calls]).toEqual([["pk_page"], []]);
    api.instead.push(() => ({
      status: 403,
      body: JSON.stringify({ errors: [{ message: "Not on this page.", extensions: { code: "FORBIDDEN" } }] }),
    }));
    expect(await connection.mutate(addMutation, { input: { by: 1 } })).toMatchObject({
      ok: false,
      error: { kind: "forbidden" },
    });
    expect(api.tokens).toHaveLength(2);
  });

  test("says nothing more once stopped", async () => {
    const connection = open();
    const { watch, told, settled } = watching(connection);
    await settled();
    watch.stop();
    const before = told.length;
    await connection.mutate(addMutation, { input: { by: 1 } });
    expect(told).toHaveLength(before);
  });

  test("keeps the data it had when the server fails, and recovers", async () => {
    const { watch, told, settled } = watching(open());
    await settled();
    api.instead.push(() => ({ status: 503, body: "<h1>down</h1>" }));
    await watch.refetch();
    expect(await settled()).toMatchObject({ data: { counter: { value: 0 } }, error: { kind: "network" } });
    await watch.refetch();
    expect(told.at(-1)).toMatchObject({ error: undefined, loading: false });
  });

  test.each([
    ["UNAUTHENTICATED", "unauthenticated"],
    ["FORBIDDEN", "forbidden"],
    ["INTERNAL_SERVER_ERROR", "network"],
    ["GRAPHQL_VALIDATION_FAILED", "bug"],
  ])("maps a top-level %s to %s, in a watch and in a mutation", async (code, kind) => {
    const refusal = {
      status: 200,
      body: JSON.stringify({ data: null, errors: [{ message: "m", extensions: { code } }] }),
    };
    api.instead.push(() => refusal);
    const connection = open();
    const { settled } = watching(connection);
    expect((await settled())?.error?.kind).toBe(kind);
    api.instead.push(() => refusal);
    expect(await connection.mutate(addMutation, { input: { by: 1 } })).toMatchObject({
      ok: false,
      error: { kind },
    });
  });

  test("maps an answer that is not JSON to a set-up fault", async () => {
    api.instead.push(() => ({ status: 200, body: "<html>a login page</html>" }));
    const { settled } = watching(open());
    expect((await settled())?.error).toMatchObject({
      kind: "bug",
      message: expect.stringMatching(/^Baton: .*JSON/),
    });
  });

  test("gives up on a server that does not answer", async () => {
    api.instead.push(() => "silence");
    const { settled } = watching(open({ timeoutMs: 50 }));
    expect((await settled())?.error?.kind).toBe("network");
  });

  test("says that nothing could be reached", async () => {
    const { settled } = watching(open({ endpoint: "http://127.0.0.1:9/graphql" }));
    expect((await settled())?.error?.kind).toBe("network");
  });

  test("renews a refused token once and carries on", async () => {
    let issued = 0;
    api.accept = (token) => token === "token-2";
    const { settled } = watching(open({ getToken: () => `token-${++issued}` }));
    expect((await settled())?.data).toMatchObject({ counter: { value: 0 } });
    expect(api.tokens).toEqual(["token-1", "token-2"]);
  });

  test("stops after the second refusal and says so", async () => {
    api.accept = () => false;
    const { settled } = watching(open());
    expect((await settled())?.error?.kind).toBe("unauthenticated");
    expect(api.tokens).toHaveLength(2);
  });

  test("asks for one token however many widgets ask at once", async () => {
    const getToken = vi.fn(async () => "token");
    const connection = open({ getToken });
    const watches = [watching(connection), watching(connection)];
    await Promise.all(watches.map(({ settled }) => settled()));
    await connection.mutate(addMutation, { input: { by: 1 } });
    expect(getToken).toHaveBeenCalledTimes(1);
  });

  test("maps a failing getToken to unauthenticated", async () => {
    const { settled } = watching(open({ getToken: () => Promise.reject(new Error("signed out")) }));
    expect((await settled())?.error).toEqual({
      kind: "unauthenticated",
      message: "Baton: getToken() failed (signed out)",
    });
  });
});

test("settings say at once that the endpoint or getToken is missing, and what to do", () => {
  const getToken = () => "token";
  expect(() => checkSettings({ endpoint: "", getToken })).toThrow(/^Baton: no endpoint/);
  expect(() => checkSettings({ endpoint: "/graphql", getToken: undefined as never })).toThrow(
    /^Baton: no getToken/,
  );
  expect(() => ownConnection({ endpoint: "", getToken })).toThrow(/^Baton: no endpoint/);
  for (const nothing of [undefined, null])
    expect(() => checkSettings(nothing as never)).toThrow(/^Baton: no endpoint/);
});
