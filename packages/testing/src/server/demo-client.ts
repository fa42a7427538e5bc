import { randomUUID } from "node:crypto";
import { GraphQLClient } from "graphql-request";

export type DemoMember = "osc" | "osm" | "manager" | "admin";

async function postJson(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** A GraphQL client that is not ours, signed in as one of the demo's members. */
export async function signIn(origin: string, member: DemoMember): Promise<GraphQLClient> {
  const { token } = (await postJson(`${origin}/demo/token`, { member })) as { token: string };
  return new GraphQLClient(`${origin}/graphql`, { headers: { authorization: `Bearer ${token}` } });
}

export async function moveClock(origin: string, at: Date): Promise<void> {
  await postJson(`${origin}/demo/clock`, { at: at.toISOString() });
}

/** What a mutation's payload holds here: its object, and why it was refused. */
export type Payload<TFields> = TFields & {
  readonly userErrors: readonly { readonly code: string; readonly handoffField?: string }[];
};

/** Sends one mutation by name; `fields` is what to select of its payload. */
export async function mutate<TFields>(
  client: GraphQLClient,
  name: string,
  input: Readonly<Record<string, unknown>>,
  fields: string,
): Promise<Payload<TFields>> {
  const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const errors = name === "handoffDeliver" ? "code section handoffField" : "code";
  const answer = await client.request<Record<string, Payload<TFields>>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${fields} userErrors { ${errors} } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  return answer[name] as Payload<TFields>;
}
