import { randomBytes, randomUUID } from "node:crypto";
import { type Database, type DatabaseOptions, openDatabase, publishableKeys } from "@baton/database";
import { aBuilder, type SeededBuilder } from "@baton/testing";
import { sql } from "drizzle-orm";
import { SignJWT } from "jose";
import { type Api, type ApiRequest, createApi } from "../http/create-api.ts";
import type { LogEntry } from "../http/log.ts";
import { newPublishableKey } from "../identity/publishable-key.ts";
import { audience } from "../identity/verify-token.ts";
import { type GlobalIdType, toGlobalId } from "../schema/global-id.ts";

export const kid = "main";
export const secret = randomBytes(32);

/** The domain clock of the tests: a Wednesday afternoon in Texas. */
export const wednesday = new Date("2025-11-19T21:00:00Z");
/** The Saturday after, 11:00 in Cedar Park. */
export const saturday = new Date("2025-11-22T17:00:00Z");

export interface GraphQLAnswer<Data> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly data: Data;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  /** Statements the request took, the tenant's settings and the look-up of the caller included. */
  readonly statements: readonly string[];
}

/** Sends operations as one member. */
export interface Caller {
  send<Data = Record<string, never>>(query: string, variables?: object): Promise<GraphQLAnswer<Data>>;
}

export interface WebsiteKey {
  readonly id: string;
  readonly key: string;
}

/** Where the pages of the builders' publishable keys are. */
export const pageOrigin = "https://www.juniper.example";

/** A database with two builders, and the API over it. */
export interface World {
  readonly database: Database;
  readonly api: Api;
  readonly log: LogEntry[];
  now: Date;
  readonly ours: SeededBuilder;
  readonly theirs: SeededBuilder;
  /** The member of ours, or of the builder given, with this name. */
  as(member: string, builder?: SeededBuilder): Caller;
  /** A page with a form for buyers: of ours, on the origin its key is registered for, unless said otherwise. */
  page(options?: { readonly key?: string; readonly origin?: string | null }): Caller;
  /** The publishable key of ours, or of the builder given. */
  websiteKey(builder?: SeededBuilder): WebsiteKey;
  /** Global id of a row of ours, or of the builder given. */
  id(type: GlobalIdType, name: string, builder?: SeededBuilder): string;
  close(): Promise<void>;
}

/** One of each role; Mark serves Cedar Park, Ruth serves Mesa Ridge. */
function company(name: string) {
  return aBuilder(name)
    .key({ kid, alg: "HS256", secret: secret.toString("base64url") })
    .division("Central Texas")
    .community("Cedar Park", { division: "Central Texas" })
    .community("Mesa Ridge", { timeZone: "America/Denver" })
    .member("Nora", "OSC")
    .member("Oscar", "OSC")
    .member("Mark", "OSM", { serves: ["Cedar Park"] })
    .member("Ruth", "OSM", { serves: ["Mesa Ridge"] })
    .member("Sam", "SALES_MANAGER")
    .member("Mia", "MARKETING")
    .member("Ada", "ADMIN")
    .member("Gone", "OSC", { deactivatedAt: new Date("2025-06-01T00:00:00Z") })
    .floorplan("Magnolia", { in: ["Cedar Park", "Mesa Ridge"] })
    .floorplan("Sandalwood", { in: ["Cedar Park"] });
}

export async function openWorld(options: DatabaseOptions): Promise<World> {
  const statements: string[] = [];
  const database = await openDatabase({ ...options, onStatement: (statement) => statements.push(statement) });
  const [ours, theirs] = [
    await company("Juniper Homes").into(database),
    await company("Other Homes").into(database),
  ];
  const websiteKeys = new Map([
    [ours, await addWebsiteKey(database, ours)],
    [theirs, await addWebsiteKey(database, theirs)],
  ]);
  const websiteKey = (builder: SeededBuilder) => websiteKeys.get(builder) ?? { id: "", key: "" };
  await openConnections(database, ours.id);
  const log: LogEntry[] = [];
  const api = await createApi({ database, clock: () => world.now, log: (entry) => log.push(entry) });
  const caller = (token: () => Promise<string>, more: ApiRequest["headers"] = {}): Caller => ({
    send: async (query, variables = {}) => {
      const from = statements.length;
      const request = post({ query, variables }, await token());
      const { status, headers, body } = await api.handle({
        ...request,
        headers: { ...request.headers, ...more },
      });
      const { data, errors = [] } = JSON.parse(body);
      return { status, headers, body, data, errors, statements: statements.slice(from) };
    },
  });
  const world: World = {
    database,
    api,
    log,
    now: wednesday,
    ours,
    theirs,
    as: (member, builder = ours) => caller(() => tokenFor(member, builder)),
    page: ({ key = websiteKey(ours).key, origin = pageOrigin } = {}) =>
      caller(async () => key, origin === null ? {} : { origin }),
    websiteKey: (builder = ours) => websiteKey(builder),
    id: (type, name, builder = ours) => toGlobalId(type, builder.uuid(name)),
    close: async () => {
      await api.stop();
      await database.close();
    },
  };
  return world;
}

async function addWebsiteKey(database: Database, builder: SeededBuilder): Promise<WebsiteKey> {
  const row = {
    builderId: builder.id,
    id: randomUUID(),
    key: newPublishableKey(builder.id),
    label: "Website form",
    origins: [pageOrigin],
    perMinute: 600,
    perDay: 100_000,
    createdAt: wednesday,
    createdById: builder.uuid("Ada"),
  };
  await database.withTenant({ builderId: builder.id }, (tx) => tx.insert(publishableKeys).values(row));
  return row;
}

/** Opens the pool's connections, so that requests sent at once really run at once. */
async function openConnections(database: Database, builderId: string): Promise<void> {
  if (database.engine === "pglite") return;
  const hold = () => database.withTenant({ builderId }, (tx) => tx.execute(sql`select pg_sleep(0.1)`));
  await Promise.all(Array.from({ length: 8 }, hold));
}

/** A POST with a JSON body. */
export function post(body: unknown, token?: string): ApiRequest {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    method: "POST",
    search: "",
    headers: { "content-type": "application/json", ...authorization },
    body,
  };
}

/** A good token, as the builder's own backend would sign it. */
export function tokenFor(member: string, builder: SeededBuilder): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256", kid })
    .setIssuer(toGlobalId("Builder", builder.id))
    .setSubject(toGlobalId("Member", builder.uuid(member)))
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime("10m")
    .sign(secret);
}

/** A new idempotency key. */
export function key(): string {
  return randomUUID();
}
