import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { testDatabases } from "@baton/testing";
import { buildClientSchema, getIntrospectionQuery, printSchema } from "graphql";
import { serverAudits } from "graphql-http";
import { GraphQLClient } from "graphql-request";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSchema } from "../schema/build-schema.ts";
import { openWorld, tokenFor, type World } from "../testing/world.ts";

describe.each(testDatabases().slice(0, 1))("GraphQL over HTTP on $engine", ({ fresh }) => {
  let world: World;
  let server: Server;
  let url: string;
  let authorization: string;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    authorization = `Bearer ${await tokenFor("Sam", world.ours)}`;
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString("utf8");
      const json = request.headers["content-type"]?.startsWith("application/json") && text !== "";
      const { search } = new URL(request.url ?? "/", "http://localhost");
      const { method = "GET", headers } = request;
      const answer = await world.api.handle({
        method,
        headers,
        search,
        body: json ? parse(text) : undefined,
      });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await world.close();
  });

  test("the specification's audits: no errors, and at least 55 of 61 in full", async () => {
    const fetchFn: typeof fetch = (input, init) =>
      fetch(input, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization },
      });
    const results = await Promise.all(serverAudits({ url, fetchFn }).map(({ fn }) => fn()));
    expect(results).toHaveLength(61);
    expect(results.filter(({ status }) => status === "error").map(({ name }) => name)).toEqual([]);
    expect(results.filter(({ status }) => status === "ok").length).toBeGreaterThanOrEqual(55);
  });

  test("a client that is not ours gets its answer, and the whole schema", async () => {
    const client = new GraphQLClient(url, { headers: { authorization } });
    expect(await client.request("{ viewer { member { name } builder { name } } }")).toEqual({
      viewer: { member: { name: "Sam" }, builder: { name: "Juniper Homes" } },
    });
    const introspected = await client.request<Parameters<typeof buildClientSchema>[0]>(
      getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }),
    );
    expect(printSchema(buildClientSchema(introspected))).toBe(printSchema(makeSchema()));
  });
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
