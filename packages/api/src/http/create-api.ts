import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { ApolloServer, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { Database, Door, Tx } from "@baton/database";
import { type Credential, readToken, type TokenProblem } from "../identity/read-token.ts";
import { verifyPublishableKey } from "../identity/verify-publishable-key.ts";
import { verifyToken } from "../identity/verify-token.ts";
import { limitRules } from "../limits/limit-rules.ts";
import { operationLimits } from "../limits/limits.ts";
import { createLive, type Live } from "../live/live.ts";
import type { Waker } from "../notifications/wake.ts";
import { type Operation, startOperation } from "../operation/operation.ts";
import { isConflict } from "../operation/sql-state.ts";
import { makeSchema } from "../schema/build-schema.ts";
import { doorOf } from "./door.ts";
import { errorFormatter } from "./format-error.ts";
import { failureEntry, type Log } from "./log.ts";
import { type Fate, operationPlugin } from "./operation-plugin.ts";
import { type ApiResponse, internalFailure, unauthenticated } from "./responses.ts";
import { type TrustedDocuments, withTrustedDocument } from "./trusted-document.ts";

export interface ApiOptions {
  readonly database: Database;
  /** The domain clock: what the timing rules take for now. @defaultValue the real time */
  readonly clock?: () => Date;
  /** Makes the uuid of every new row. @defaultValue `crypto.randomUUID` */
  readonly newId?: () => string;
  /** Operations that may be asked for by `documentId` instead of `query`. @defaultValue none */
  readonly trustedDocuments?: TrustedDocuments;
  /** Asked in a change's own transaction to look again at what it changes the notices of. @defaultValue nobody looks */
  readonly wake?: Waker;
  /** Where the server is found by those outside, for links: `https://baton.example.com`. @defaultValue "" */
  readonly publicUrl?: () => string;
  /** Told of failures and refused tokens, without buyer data. @defaultValue nothing is logged */
  readonly log?: Log;
}

/** A GraphQL request as it came over HTTP. */
export interface ApiRequest {
  readonly method: string;
  /** As `node:http` gives them: names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** The query of the address with its question mark, or "". */
  readonly search: string;
  /** The body, parsed as JSON where it was JSON. */
  readonly body: unknown;
}

export interface Api {
  /** Answers one request; the answer is complete only after its transaction is. Never rejects. */
  handle(request: ApiRequest): Promise<ApiResponse>;
  /** Answers subscriptions, over WebSockets. */
  readonly live: Live;
  stop(): Promise<void>;
}

/** How often an operation is run before a conflict with others is told to the caller. */
const mostAttempts = 3;

/**
 * Makes the GraphQL API over a database.
 *
 * @example
 * const api = await createApi({ database, log: (entry) => console.error(JSON.stringify(entry)) });
 * const { status, headers, body } = await api.handle({ method, headers, search, body });
 */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { database, clock = () => new Date(), newId = randomUUID, log = () => {} } = options;
  const trustedDocuments: TrustedDocuments = options.trustedDocuments ?? new Map();
  const fates = new WeakMap<Tx, Fate>();
  const schema = makeSchema();
  const live = createLive({ database, schema, clock, newId, trustedDocuments, log });
  const apollo = new ApolloServer<Operation>({
    schema,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      operationPlugin(fates),
    ],
    validationRules: [...limitRules],
    validationOptions: { maxErrors: operationLimits.errors },
    parseOptions: { maxTokens: operationLimits.tokens },
    maxRecursiveSelections: true,
    // Only who shows a member's token gets this far, and a builder's developers need the schema.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    formatError: errorFormatter(log),
    stopOnTerminationSignals: false,
    logger: silent,
  });
  await apollo.start();

  async function handle(request: ApiRequest): Promise<ApiResponse> {
    const token = readToken(request.headers.authorization);
    if (!token.ok) return refuse(token.refusal);
    const resolved = withTrustedDocument(request, trustedDocuments);
    if ("response" in resolved) return resolved.response;
    const asked = { request: resolved.request, token: token.value, door: doorOf(request) };
    try {
      return await attempt(asked, mostAttempts);
    } catch (error) {
      if (error instanceof Unauthenticated) return refuse(error.problem);
      const correlationId = randomUUID();
      log(failureEntry(correlationId, error));
      return internalFailure(correlationId);
    }
  }

  async function attempt(asked: Asked, left: number): Promise<ApiResponse> {
    const { builderId } = asked.token;
    const run = (tx: Tx) => execute(tx, asked);
    try {
      return await database.withTenant({ builderId }, run, { readOnly: !mayWrite(asked.request) });
    } catch (error) {
      if (left > 1 && (error instanceof RolledBack ? error.conflict : isConflict(error)))
        return attempt(asked, left - 1);
      if (error instanceof RolledBack) return error.response;
      throw error;
    }
  }

  async function execute(tx: Tx, { request, token, door }: Asked): Promise<ApiResponse> {
    const principal =
      token.kind === "TOKEN"
        ? await verifyToken(tx, token)
        : await verifyPublishableKey(tx, token.key, request.headers.origin);
    if (!principal.ok) throw new Unauthenticated(principal.refusal);
    const operation = startOperation(
      { tx, now: clock(), newId, door, publicUrl: options.publicUrl?.() ?? "" },
      principal.value,
    );
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method.toUpperCase(),
        headers: toHeaderMap(request.headers),
        search: request.search,
        body: request.body,
      },
      context: async () => operation,
    });
    const response = {
      status: answer.status ?? 200,
      headers: { "cache-control": "no-store", ...Object.fromEntries(answer.headers) },
      body: answer.body.kind === "complete" ? answer.body.string : "",
    };
    const fate = fates.get(tx);
    if (fate?.failed) throw new RolledBack(response, fate.conflict);
    const { builder, woken } = operation;
    // The last statements of the transaction: they wait for a look that is under way.
    if (woken.size > 0)
      await options.wake?.(
        tx,
        [...woken].map((buyerId) => ({ builderId: builder.id, buyerId })),
      );
    return response;
  }

  function refuse(reason: TokenProblem): ApiResponse {
    log({ event: "unauthenticated", reason });
    return unauthenticated(reason);
  }

  return {
    handle,
    live,
    async stop() {
      await live.stop();
      await apollo.stop();
    },
  };
}

/** A request as it is run: its document in place, and what it showed for itself. */
interface Asked {
  readonly request: ApiRequest;
  readonly token: Credential;
  readonly door: Door;
}

/** Leaves the transaction, which rolls it back. */
class Unauthenticated extends Error {
  constructor(readonly problem: TokenProblem) {
    super(problem);
  }
}

/** Leaves the transaction with the answer to give once it is rolled back. */
class RolledBack extends Error {
  constructor(
    readonly response: ApiResponse,
    readonly conflict: boolean,
  ) {
    super("The operation failed");
  }
}

/**
 * A mutation cannot be written without the word, and an export is kept in the trail however it is asked for; a query
 * that has one of them in a name only gets a wider transaction.
 */
function mayWrite({ method, search, body }: ApiRequest): boolean {
  if (method.toUpperCase() !== "POST") return search.includes("buyerExport");
  if (typeof body !== "object" || body === null) return false;
  return "query" in body && typeof body.query === "string" && /mutation|buyerExport/.test(body.query);
}

function toHeaderMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

/** Apollo's own words would quote what callers sent; failures are logged where errors are formatted. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };
