import postgres, { type Sql } from "postgres";
import type { QueueStatements } from "../database.ts";

/** JSON comes as text and is sent as such; postgres.js would make text of the text. */
const asItIs = { serialize: (value: unknown) => value, parse: JSON.parse };
const json = { to: 114, from: [114], ...asItIs };
const jsonb = { to: 3802, from: [3802], ...asItIs };

/**
 * The queue's one connection, opened when first used: it begins transactions in the text of its statements, which a
 * pool cannot have. The login is a member of the application's role, and may with it what the queue needs.
 */
export function postgresQueue(url: string): QueueStatements & { close(): Promise<void> } {
  let client: Sql | undefined;
  const open = () => {
    client ??= postgres(url, {
      max: 1,
      connect_timeout: 10,
      connection: { application_name: "baton jobs" },
      types: { json, jsonb },
      onnotice: () => {},
    });
    return client;
  };
  return {
    executeSql: async (text, values = []) => {
      const result = await open().unsafe(text, [...values] as never[]);
      // Of several statements each has an answer of its own.
      return { rows: values.length > 0 ? [...result] : [...result].flat() };
    },
    async listen(channel, hear, listening) {
      // On a connection of its own, which postgres.js opens again when it is lost.
      const { unlisten } = await open().listen(channel, hear, listening);
      return { close: unlisten };
    },
    close: async () => {
      await client?.end({ timeout: 5 });
    },
  };
}
