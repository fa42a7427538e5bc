import { markMailed, noticeToMail } from "@baton/api";
import type { Database } from "@baton/database";
import { createTransport } from "nodemailer";
import type { MailConfig } from "../config.ts";
import type { MailJob } from "../jobs/queues.ts";
import { noticeMail } from "./notice-mail.ts";

export interface Mailer {
  /** @throws Error when the mail server did not take it; to be tried again */
  readonly send: (job: MailJob) => Promise<void>;
  readonly close: () => void;
}

const second = 1000;
/** A mail server that does not answer must not hold a job for longer than the queue lends it. */
const patience = { connectionTimeout: 15 * second, greetingTimeout: 15 * second, socketTimeout: 30 * second };

/** Sends notices. A job is one worker's alone, and a notice that was sent is marked, so none goes out twice. */
export function createMailer(
  database: Database,
  { smtpUrl, from, publicUrl }: MailConfig,
  clock: () => Date,
): Mailer {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...patience });
  const { hostname } = new URL(publicUrl);
  return {
    async send({ builderId, notificationId }) {
      const notice = await database.withTenant({ builderId }, (tx) => noticeToMail(tx, notificationId));
      if (!notice) return;
      // The mail server was away for too long.
      if (notice.stage === "REMINDER" && notice.dueAt && notice.dueAt <= clock()) return;
      const { to, memberName: name } = notice;
      // The same every time: where a process ends between the mail server's yes and our mark, and the mail is sent
      // once more, its reader's mail program shows one.
      const messageId = `<${notificationId}@${hostname}>`;
      await transport.sendMail({
        from,
        to: { name, address: to },
        messageId,
        ...noticeMail(notice, publicUrl),
      });
      await database.withTenant({ builderId }, (tx) => markMailed(tx, notificationId, clock()));
    },
    close: () => transport.close(),
  };
}
