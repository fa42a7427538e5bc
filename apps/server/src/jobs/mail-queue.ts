import type { NoticeSent } from "@baton/api";
import type { Tx } from "@baton/database";
import type { PgBoss } from "pg-boss";
import { type MailJob, queues } from "./queues.ts";
import { tenantStatements } from "./tenant-statements.ts";

/** Hands notices on to be sent by e-mail, in the transaction that writes them. */
export interface MailQueue {
  readonly send: (tx: Tx, builderId: string, notices: readonly NoticeSent[]) => Promise<void>;
}

/** Where no mail server is configured nothing is queued that nobody would send. */
export const noMail: MailQueue = { send: async () => {} };

export function createMailQueue(boss: PgBoss): MailQueue {
  return {
    async send(tx, builderId, notices) {
      if (notices.length === 0) return;
      const jobs = notices.map(({ id }) => ({
        id,
        data: { builderId, notificationId: id } satisfies MailJob,
      }));
      await boss.insert(queues.mail.name, jobs, { db: tenantStatements(tx) });
    },
  };
}
