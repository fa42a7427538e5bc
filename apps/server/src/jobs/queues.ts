import type { Queue } from "pg-boss";

/** Queues by name. What is in a job's data: ids, and for a look the domain's time of it. */
export const queues = {
  /** One waiting look at most for each buyer; asking for an earlier one moves it. */
  look: {
    name: "look",
    policy: "short",
    notify: true,
    // A look takes milliseconds. One whose process has died is another's after this long.
    expireInSeconds: 30,
    retryLimit: 20,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 300,
    deleteAfterSeconds: 60,
  },
  /** One job for each notice that goes out by e-mail, under the notice's own id. */
  mail: {
    name: "mail",
    policy: "standard",
    notify: true,
    expireInSeconds: 120,
    // Some eleven hours: a mail server that is down over night.
    retryLimit: 18,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: 3600,
    deleteAfterSeconds: 86_400,
  },
} as const satisfies Readonly<Record<string, Queue>>;

/** Of which buyer's notices to look, all of them with null; and when, by the domain's clock. */
export interface LookJob {
  readonly builderId: string;
  readonly buyerId: string | null;
  /** RFC 3339. */
  readonly at: string;
}

export interface MailJob {
  readonly builderId: string;
  readonly notificationId: string;
}
