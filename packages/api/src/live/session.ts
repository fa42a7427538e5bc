import type { Database, Tx } from "@baton/database";
import { decodeJwt } from "jose";
import type { Log } from "../http/log.ts";
import { readToken, type UnverifiedToken } from "../identity/read-token.ts";
import { verifyToken } from "../identity/verify-token.ts";
import { type Operation, startOperation } from "../operation/operation.ts";

/** Whose a socket is. The token is verified again for every look into the database. */
export interface Session {
  readonly token: UnverifiedToken;
  readonly builderId: string;
  readonly memberId: string;
  /** Milliseconds until the token expires. */
  readonly validFor: number;
}

export interface SessionOptions {
  readonly database: Database;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: Log;
}

/** The token has expired or was revoked, or its member may do nothing any more. */
export class SessionEnded extends Error {
  override name = "SessionEnded";
}

/** Reads and verifies what a client shows when it connects; null, and a line in the log, for what is not accepted. */
export async function openSession(options: SessionOptions, authorization: unknown): Promise<Session | null> {
  const read = readToken(typeof authorization === "string" ? authorization : undefined);
  if (!read.ok || read.value.kind !== "TOKEN") {
    options.log({ event: "unauthenticated", reason: read.ok ? "NOT_A_MEMBER" : read.refusal });
    return null;
  }
  const token = read.value;
  const { exp = 0 } = decodeJwt(token.token);
  const session = {
    token,
    builderId: token.builderId,
    memberId: token.memberId,
    validFor: Math.max(0, exp * 1000 - Date.now()),
  };
  try {
    await asMember(options, session, async () => null);
    return session;
  } catch (error) {
    if (error instanceof SessionEnded) return null;
    throw error;
  }
}

/**
 * Looks into the database as the session's member, who is verified anew, in a transaction of its own.
 *
 * @throws SessionEnded when they are not who they were
 */
export function asMember<T>(
  { database, clock, newId, log }: SessionOptions,
  { token, builderId }: Session,
  look: (operation: Operation) => Promise<T>,
): Promise<T> {
  const run = async (tx: Tx) => {
    const principal = await verifyToken(tx, token);
    if (!principal.ok) {
      log({ event: "unauthenticated", reason: principal.refusal });
      throw new SessionEnded(principal.refusal);
    }
    return look(startOperation({ tx, now: clock(), newId }, principal.value));
  };
  return database.withTenant({ builderId }, run, { readOnly: true });
}
