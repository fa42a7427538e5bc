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
