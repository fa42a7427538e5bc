// A server's jobs in a process of their own, by a clock that is told from outside.
import { once } from "node:events";
import { openDatabase } from "@baton/database";
import { startJobs } from "../../src/jobs/start-jobs.ts";
import { createMailer } from "../../src/mail/mailer.ts";

const { DATABASE_URL = "", SMTP_URL = "" } = process.env;
let now = new Date(0);
const clock = () => now;

process.on("message", (at: number) => {
  now = new Date(at);
  process.send?.(at);
});
process.on("disconnect", () => process.exit(0));

const database = await openDatabase({ url: DATABASE_URL, poolSize: 4 });
const mail = { smtpUrl: SMTP_URL, from: "baton@juniper.example", publicUrl: "https://in.juniper.example" };
const { send } = createMailer(database, mail, clock);
// It must not look at anything before it knows what time it is.
process.send?.("when?");
await once(process, "message");
// What was under way in a process that was killed fails, and is tried again.
await startJobs({ database, clock, sendMail: send, every: 0.5, onError: () => {} });
process.send?.("ready");
