import { type DayOpenDetail, OscDay, OsmDay } from "@baton/widgets";
import { useLocation } from "wouter";
import { Page } from "../page/page.tsx";
import { useViewer } from "../session/session.tsx";
import { pageOf } from "./page-of.ts";
import { ToursPage } from "./tours-page.tsx";

/** Where the morning begins: what waits for who is signed in. Who has no day of their own begins with the tours. */
export function DayPage({ day }: { readonly day?: string }) {
  const { member } = useViewer();
  const [, go] = useLocation();
  const open = (detail: DayOpenDetail) => go(pageOf(detail));
  if (member.role !== "OSC" && member.role !== "OSM")
    return <ToursPage {...(day !== undefined && { day })} />;
  return (
    <Page title="Your day" titleHidden>
      {member.role === "OSC" ? <OscDay day={day} onOpen={open} /> : <OsmDay day={day} onOpen={open} />}
    </Page>
  );
}
