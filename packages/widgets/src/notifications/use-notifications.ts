import {
  type NotificationMarkReadMutation,
  type NotificationsQuery,
  type NotificationsViewerQuery,
  notificationMarkReadMutation,
  notificationsLiveSubscription,
  notificationsQuery,
  notificationsViewerQuery,
} from "@baton/api-contract";
import { useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { sharedZone } from "../promises/promise.ts";
import { useServerNow } from "../provider/connection-provider.tsx";
import { useLive } from "../provider/use-live.ts";
import { usePages } from "../provider/use-pages.ts";
import { useWatch } from "../provider/use-watch.ts";

export type NotificationItem = NotificationsQuery["notifications"]["nodes"][number];
export type QuietHours = NotificationsViewerQuery["viewer"]["quietHours"];

/** What is asked for first. */
export const firstOfNotifications = { first: 20, unreadOnly: false } as const;

/** What the viewer was told, page by page, and heard of as it comes. */
export function useNotifications() {
  const session = useWatch(notificationsViewerQuery, {});
  const pages = usePages(notificationsQuery, firstOfNotifications, (data) => data.notifications);
  const viewer = session.data?.viewer;
  useServerNow(viewer?.now);
  async function refetch() {
    pages.refetch();
    await session.refetch();
  }
  useLive(notificationsLiveSubscription, viewer ? {} : null, refetch);
  const served = viewer?.member.communities ?? [];
  return {
    viewer,
    pages,
    refetch,
    connection: session.connection,
    error: session.error ?? pages.error,
    loading: session.loading || pages.loading,
    zone: sharedZone(served.length > 0 ? served : (session.data?.communities.nodes ?? [])),
  };
}

/** Marks notifications as read; also once the network is back. */
export function useMarkRead(onDone: () => void) {
  const [, , hold] = useKept("notifications read", "");
  const [failure, setFailure] = useState<ConnectionError>();
  const submit = useSubmit(hold, (answer: Answered<NotificationMarkReadMutation>) => {
    hold.forget();
    if (!answer.ok) return setFailure(answer.error);
    onDone();
  });
  return {
    failure,
    pending: submit.pending,
    cancel: submit.cancel,
    /** @param ids all of them when left out */
    markRead(ids?: string[]) {
      setFailure(undefined);
      void submit.run(notificationMarkReadMutation, { notificationIds: ids ?? null });
    },
  };
}
