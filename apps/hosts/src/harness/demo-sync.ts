import { mutate, signIn } from "@baton/testing/server";

/** The demo's OSC and OSM, as global ids: each is the other's partner. */
export interface Pair {
  readonly osc: string;
  readonly osm: string;
}

interface Agenda {
  readonly day: string;
  readonly osc: { readonly id: string };
  readonly osm: { readonly id: string };
}

/** Begins the morning sync of the demo's OSC and OSM, so that its summaries can be written. */
export async function startSync(api: string): Promise<Pair> {
  const client = await signIn(api, "osm");
  const { morningSyncPartners } = await client.request<{ readonly morningSyncPartners: readonly Agenda[] }>(
    "{ morningSyncPartners { day osc { id } osm { id } } }",
  );
  const [agenda] = morningSyncPartners;
  if (!agenda) throw new Error("The demo's OSM has no tour today.");
  const { day, osc, osm } = agenda;
  const input = { day, oscId: osc.id, osmId: osm.id };
  const { userErrors } = await mutate(client, "morningSyncStart", input, "morningSync { id }");
  if (userErrors.length > 0) throw new Error(`The sync did not begin: ${JSON.stringify(userErrors)}`);
  return { osc: osc.id, osm: osm.id };
}
