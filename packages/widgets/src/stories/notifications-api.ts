import {
  memberUpdateQuietHoursMutation,
  notificationMarkReadMutation,
  notificationsQuery,
  notificationsViewerQuery,
} from "@baton/api-contract";
import { type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";
import type { NotificationItem } from "../notifications/use-notifications.ts";
import { builder, cedarPark, herreraTour, hoursFromNow, mesaRidge, priya, storyNow } from "./people.ts";

type Rule = NotificationItem["rule"];
type Stage = NotificationItem["stage"];

/** A notice about the Herreras, told some hours ago. */
export function notice(
  rule: Rule,
  stage: Stage,
  hoursAgo: number,
  changes: Partial<NotificationItem> = {},
): NotificationItem {
  return {
    ...{ id: `notice-${rule}-${stage}`, rule, stage, subjectType: "HANDOFF", subjectId: "handoff-herrera" },
    ...{ dueAt: hoursFromNow(2 - hoursAgo), at: hoursFromNow(-hoursAgo), readAt: null },
    tour: { id: herreraTour.id, startsAt: herreraTour.startsAt, community: cedarPark },
    buyer: { id: "buyer-herrera", name: "Dana & Luis Herrera" },
    ...changes,
  };
}

const seen = hoursFromNow(-1);

/** A morning's worth, of every kind. */
export function madeNotices(): NotificationItem[] {
  const promise = { subjectType: "COMMITMENT", subjectId: "promise-fence", tour: null } as const;
  const question = { subjectType: "CLARIFICATION", subjectId: "question-1" } as const;
  const okafor = { buyer: { id: "buyer-okafor", name: "Sam Okafor" } } as const;
  return [
    notice("CLARIFICATION", "REMINDER", 0.02, question),
    notice("READ_BACK_CORRECTED", "NEWS", 0.5, { dueAt: null }),
    notice("COMMITMENT", "REMINDER", 1, promise),
    notice("RETURNED", "NEWS", 2, okafor),
    notice("READ", "MISSED", 3, { ...okafor, readAt: seen }),
    notice("NEW_VERSION", "NEWS", 5, { dueAt: null, readAt: seen }),
    notice("SHORT_NOTICE", "REMINDER", 14, { subjectType: "TOUR", subjectId: herreraTour.id, readAt: seen }),
    notice("DELIVERY", "MISSED", 21, { subjectType: "TOUR", subjectId: herreraTour.id, readAt: seen }),
    notice("OUTCOME", "MISSED", 34, { ...okafor, readAt: seen }),
    notice("SET_UP", "REMINDER", 60, { ...okafor, readAt: seen }),
  ];
}

/** An API that holds the given notices, marks them as read and keeps quiet hours. */
export function notificationsApi(
  all: NotificationItem[],
  quiet: { timeZone: string | null; from: string | null; to: string | null } = {
    timeZone: null,
    from: "21:00",
    to: "07:00",
  },
  connection = memoryConnection(),
): MemoryConnection {
  let hours = quiet;
  return connection
    .answer(notificationsViewerQuery, () => ({
      viewer: {
        ...{ now: storyNow, builder, member: { id: priya.id, communities: [cedarPark] } },
        unreadNotifications: all.filter(({ readAt }) => readAt === null).length,
        quietHours: hours,
      },
      communities: { nodes: [cedarPark, mesaRidge] },
    }))
    .answer(notificationsQuery, ({ first, after }) => {
      const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
      const nodes = all.slice(from, from + first);
      return {
        viewer: { now: storyNow, builder, member: { id: priya.id } },
        notifications: {
          totalCount: all.length,
          pageInfo: { hasNextPage: from + first < all.length, endCursor: nodes.at(-1)?.id ?? null },
          nodes,
        },
      };
    })
    .answer(notificationMarkReadMutation, ({ input: { notificationIds } }) => {
      for (const [index, one] of all.entries())
        if (!notificationIds || notificationIds.includes(one.id))
          all[index] = { ...one, readAt: one.readAt ?? storyNow };
      return { notificationMarkRead: { member: { id: priya.id }, userErrors: [] } };
    })
    .answer(memberUpdateQuietHoursMutation, ({ input: { timeZone = null, from = null, to = null } }) => {
      hours = { timeZone, from, to };
      return { memberUpdateQuietHours: { member: { id: priya.id }, userErrors: [] } };
    });
}
