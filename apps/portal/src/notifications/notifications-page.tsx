import { type NotificationOpenDetail, Notifications } from "@baton/widgets";
import { useLocation } from "wouter";
import { Page } from "../page/page.tsx";

/** What the member was told; each leads to the tour or promise it is about. */
export function NotificationsPage() {
  const [, go] = useLocation();
  return (
    <Page title="Notifications" titleHidden>
      <Notifications onOpen={(detail) => go(pageOf(detail))} />
    </Page>
  );
}

function pageOf({ subjectType, tourId }: NotificationOpenDetail): string {
  if (tourId === null) return "/promises";
  return `/tours/${tourId}${subjectType === "CLARIFICATION" ? "?view=questions" : ""}`;
}
