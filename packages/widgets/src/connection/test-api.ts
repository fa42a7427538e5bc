import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Operation } from "@baton/api-contract";

/** A counter behind a token, answering as Baton's API does; tests make it fail in the ways a real one can. */
export interface TestApi {
  readonly endpoint: string;
  /** Tokens that came with the requests, oldest first. */
  readonly tokens: string[];
  /** Which tokens are let in. */
  accept: (token: string) => boolean;
  /** What to answer next instead of the truth, if anything; one entry per request. */
  readonly instead: ((
    query: string,
  ) => { readonly status: number; readonly body: string } | "silence" | undefined)[];
  close(): Promise<void>;
}

interface CounterData {
  readonly counter: { readonly id: string; readonly value: number };
}

export const counterQuery = "query Counter{counter{id value}}" as Operation<
  CounterData,
  Record<string, never>
>;

export const addMutation =
  "mutation Add($input:AddInput!){add(input:$input){counter{id value}}}" as Operation<
    { readonly add: CounterData },
    { readonly input: { readonly by: number } }
  >;

export async function startTestApi(): Promise<TestApi> {
  let value = 0;
  const api = { tokens: [] as string[], accept: () => true, instead: [] } as unknown as TestApi;
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { query, variables } = JSON.parse(text) as { query: string; variables: { input?: { by: number } } };
    const token = (request.headers.authorization ?? "").replace("Bearer ", "");
    api.tokens.push(token);
    const send = (status: number, body: string) => {
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    };
    if (!api.accept(token)) {
      return send(
        401,
        JSON.stringify({ errors: [{ message: "no", extensions: { code: "UNAUTHENTICATED" } }] }),
      );
    }
    const other = api.instead.shift()?.(query);
    if (other === "silence") return;
    if (other) return send(other.status, other.body);
    if (variables.input) value += variables.input.by;
    const counter = { __typename: "Counter", id: "counter-1", value };
    const data = variables.input ? { add: { __typename: "AddPayload", counter } } : { counter };
    send(200, JSON.stringify({ data }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return Object.assign(api, {
    endpoint,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}
