import { PromiseTracker } from "@baton/widgets";
import { Page } from "../page/page.tsx";
import { useViewer } from "../session/session.tsx";

/** One's own promises; a sales manager, who owns what fails, begins with everybody's. */
export function PromisesPage() {
  const { member } = useViewer();
  const all = member.role === "SALES_MANAGER";
  return (
    <Page title={all ? "Everybody’s promises" : "Your promises"} titleHidden>
      <PromiseTracker owner={all ? "all" : "me"} />
    </Page>
  );
}
