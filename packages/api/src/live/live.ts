import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
} from "graphql";
import { type Context, makeServer, type Server } from "graphql-ws";
import { errorFormatter } from "../http/format-error.ts";
import type { TrustedDocuments } from "../http/trusted-document.ts";
import { createHub } from "./hub.ts";
import { closing, liveLimits } from "./limits.ts";
import { parseSubscription } from "./parse-subscription.ts";
import { asMember, openSession, type Session, SessionEnded, type SessionOptions } from "./session.ts";
import type { Signal } from "./signal.ts";
import { createSockets, type LiveSocket, type OpenSocket } from "./sockets.ts";
import { mapStream } from "./stream.ts";
import type { Subscribing } from "./subscribing.ts";

export interface LiveOptions extends SessionOptions {
  readonly schema: GraphQLSchema;
  readonly trustedDocuments: TrustedDocuments;
}

/** Tells members what changed while they look, over WebSockets that speak `graphql-transport-ws`. */
export interface Live {
  /** Takes over a socket that a client has opened. */
  opened(socket: LiveSocket): void;
  /** Tells every client to come back later, and stops listening to the database. */
  stop(): Promise<void>;
}

type LiveContext = Context<Record<string, unknown>, OpenSocket>;

export function createLive(options: LiveOptions): Live {
  const { database, schema, clock, log } = options;
  const hub = createHub(database, clock);
  const format = errorFormatter(log);

  const server: Server<OpenSocket> = makeServer<Record<string, unknown>, OpenSocket>({
    connectionInitWaitTimeout: liveLimits.patience,
    async onConnect({ extra, connectionParams }: LiveContext) {
      const session = await openSession(options, connectionParams?.authorization);
      return session !== null && sockets.admit(extra, session);
    },
    onSubscribe({ extra, subscriptions }: LiveContext, _id, payload) {
      const { session } = extra;
      if (session === null) throw new Error("A subscription came before its member was known");
      if (Object.keys(subscriptions).length > liveLimits.subscriptionsPerSocket) return [tooMany()];
      const parsed = parseSubscription(schema, options.trustedDocuments, payload);
      if (!("document" in parsed)) return parsed;
      return { ...parsed, schema, contextValue: extra } satisfies ExecutionArgs;
    },
    subscribe,
    onError: (_context, _id, _payload, errors) => errors.map((error) => format(error.toJSON(), error)),
    onNext: (_context, _id, _payload, _args, { errors, ...result }) => ({
      ...result,
      ...(errors && { errors: errors.map((error) => format(error.toJSON(), error)) }),
    }),
  });
  const sockets = createSockets(server);

  /** Begins as the member in one transaction, and looks at each signal as the member in another. */
  async function subscribe(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
    const socket = args.contextValue as OpenSocket;
    const session = socket.session as Session;
    const begun = await looking(socket, async () => {
      await hub.ready();
      return asMember(options, session, (operation) => {
        const signals: Subscribing["signals"] = (wanted) => hub.signals(session.builderId, wanted);
        const contextValue: Subscribing = { operation, signals };
        return createSourceEventStream({ ...args, contextValue });
      });
    });
    if (!(Symbol.asyncIterator in begun)) return begun;
    return mapStream(begun as AsyncGenerator<Signal>, (signal) =>
      looking(socket, () =>
        asMember(options, session, async (contextValue) =>
          unlessOutOfReach(await execute({ ...args, rootValue: signal, contextValue })),
        ),
      ),
    );
  }

  /** A look that finds the member gone ends the socket; one that fails is told as an error, and the next may not. */
  async function looking<T>(socket: OpenSocket, look: () => Promise<T>): Promise<T | ExecutionResult> {
    try {
      return await look();
    } catch (error) {
      if (error instanceof SessionEnded) socket.close(...closing.expired);
      return { errors: [wrapped(error)] };
    }
  }

  return {
    opened: sockets.opened,
    async stop() {
      sockets.stop();
      await hub.stop();
    },
  };
}

/** A resolver answers null for a signal that does not concern the member: then nothing is said at all. */
function unlessOutOfReach(result: ExecutionResult): ExecutionResult | null {
  if (result.errors?.length) return result;
  return Object.values(result.data ?? {}).some((field) => field !== null) ? result : null;
}

function wrapped(error: unknown): GraphQLError {
  return new GraphQLError("Failed", { originalError: error instanceof Error ? error : null });
}

function tooMany(): GraphQLError {
  const most = liveLimits.subscriptionsPerSocket;
  return new GraphQLError(
    `There are more than ${most} subscriptions on this connection. End those you do not need any more.`,
    { extensions: { code: "SUBSCRIPTION_LIMIT_EXCEEDED" } },
  );
}
