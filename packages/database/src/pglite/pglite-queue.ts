import type { PGlite } from "@electric-sql/pglite";
import type { QueueStatements } from "../database.ts";

/** The queue's statements take turns with the builders' transactions: PGlite is one connection. */
export function pgliteQueue(client: PGlite): QueueStatements {
  return {
    executeSql: async (text, values = []) => {
      try {
        if (values.length > 0) return await client.query(text, [...values]);
        const results = await client.exec(text);
        return { rows: results.flatMap(({ rows }) => rows) };
      } catch (error) {
        // What failed between a BEGIN of its own and its COMMIT would leave the one connection unusable.
        if (/^\s*begin\b/i.test(text)) await client.exec("rollback");
        throw error;
      }
    },
    async listen(channel, hear, listening) {
      const unlisten = await client.listen(channel, hear);
      listening();
      return {
        async close() {
          if (!client.closed) await unlisten();
        },
      };
    },
  };
}
