import { formatTime } from "@baton/playbook";
import { useId, useState } from "react";
import { Button } from "../controls/button.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { SessionScope } from "../device/session.tsx";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { sharedStyles } from "../styles/styles.ts";
import { ConnectionNotice } from "../widget/connection-notice.tsx";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { useWidgetEvents } from "../widget/use-widget-events.ts";
import type { Widget, WidgetEvents } from "../widget/widget.ts";
import { NoticeRow } from "./notice-row.tsx";
import notificationsCss from "./notifications.css?inline";
import { QuietHoursForm } from "./quiet-hours-form.tsx";
import { type NotificationItem, useMarkRead, useNotifications } from "./use-notifications.ts";

/** A notification was opened: where it leads. */
export interface NotificationOpenDetail {
  readonly subjectType: NotificationItem["subjectType"];
  /** Of the tour, handoff, question or promise, as `subjectType` says. */
  readonly id: string;
  /** Null for a promise, which belongs to no one tour. */
  readonly tourId: string | null;
}

export interface NotificationsProps
  extends Pick<
    WidgetEvents<{ readonly unread: number }, never, never>,
    "onReady" | "onError" | "onSignInNeeded"
  > {
  /** A notification was opened: lead the person there. */
  readonly onOpen?: (detail: NotificationOpenDetail) => void;
}

type Asked = ReturnType<typeof useNotifications>;

function NotificationsContent(props: NotificationsProps) {
  const { say } = useLanguage();
  const heading = useId();
  const asked = useNotifications();
  const { viewer, error, pages } = asked;
  useWidgetEvents(props, viewer && { unread: viewer.unreadNotifications }, error);
  return (
    <section className="frame" part="frame" aria-labelledby={heading} aria-busy={asked.loading}>
      <div className="flow between baseline band">
        <h2 id={heading} part="title">
          {say("Notifications")}
        </h2>
        {viewer && <p className="small muted">{say("{n} not read", { n: viewer.unreadNotifications })}</p>}
      </div>
      <SessionScope viewer={viewer} connection={asked.connection}>
        <ConnectionNotice
          error={error}
          what={say("your notifications")}
          onRetry={asked.refetch}
          onSignInNeeded={props.onSignInNeeded}
          retrying={asked.loading}
        />
        {!pages.items && !error && <Skeleton lines={5} label={say("Loading notifications")} />}
        {viewer && pages.items && <List asked={asked} viewer={viewer} items={pages.items} {...props} />}
      </SessionScope>
    </section>
  );
}

interface ListProps extends Pick<NotificationsProps, "onOpen"> {
  readonly asked: Asked;
  readonly viewer: NonNullable<Asked["viewer"]>;
  readonly items: readonly NotificationItem[];
}

function List({ asked, viewer, items, onOpen }: ListProps) {
  const language = useLanguage();
  const { say } = language;
  const [isSetting, setSetting] = useState(false);
  const { markRead, pending, cancel, failure } = useMarkRead(() => void asked.refetch());
  function open({ id, subjectType, subjectId, tour, readAt }: NotificationItem) {
    if (readAt === null) markRead([id]);
    onOpen?.({ subjectType, id: subjectId, tourId: tour?.id ?? null });
  }
  return (
    <>
      <div className="flow band">
        {viewer.unreadNotifications > 0 && (
          <Button pending={pending} pendingLabel={say("Marking…")} onClick={() => markRead()}>
            {say("Mark all as read")}
          </Button>
        )}
        <Button kind="quiet" aria-expanded={isSetting} onClick={() => setSetting(!isSetting)}>
          {hoursWords(viewer.quietHours) ?? say("Set quiet hours")}
          {hoursWords(viewer.quietHours) && (
            <span className="visually-hidden"> – {say("change your quiet hours")}</span>
          )}
        </Button>
      </div>
      <WaitingNotice cancel={cancel} />
      <NotDoneNotice error={failure} what={say("Not marked as read")} />
      {isSetting && (
        <QuietHoursForm
          hours={viewer.quietHours}
          onCancel={() => setSetting(false)}
          onDone={() => {
            setSetting(false);
            void asked.refetch();
          }}
        />
      )}
      <ul>
        {items.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            zone={asked.zone}
            onOpen={() => open(notice)}
            onRead={() => markRead([notice.id])}
          />
        ))}
      </ul>
      {items.length === 0 && <Empty />}
      {asked.pages.hasMore && (
        <p className="band">
          <Button onClick={asked.pages.loadMore} pending={asked.pages.loading}>
            {say("Show earlier notifications")}
          </Button>
        </p>
      )}
    </>
  );

  function hoursWords({ from, to }: ListProps["viewer"]["quietHours"]): string | null {
    if (from === null || to === null) return null;
    const shown = (time: string) => formatTime(new Date(`1970-01-01T${time}Z`), "UTC", language);
    return say("Quiet from {from} to {to}", { from: shown(from), to: shown(to) });
  }
}

function Empty() {
  const { say } = useLanguage();
  return (
    <div className="stack band">
      <p className="lead">{say("Nothing to tell you")}</p>
      <p className="muted">
        {say("What you can still save, and what was missed, is told here as it comes up.")}
      </p>
    </div>
  );
}

export const notifications: Widget<NotificationsProps> = {
  name: "notifications",
  css: [...sharedStyles, notificationsCss],
  Content: NotificationsContent,
};
