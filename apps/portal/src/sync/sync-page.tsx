import { MorningSync } from "@baton/widgets";
import { useLocation } from "wouter";
import { Page } from "../page/page.tsx";

/** Ten minutes over today's tours; the address names the partner where a list led here. */
export function SyncPage({ partnerId }: { readonly partnerId?: string }) {
  const [, go] = useLocation();
  return (
    <Page title="Morning sync" titleHidden>
      <MorningSync
        partnerId={partnerId}
        onOpen={({ tourId, widget }) => go(`/tours/${tourId}${widget === "prep-card" ? "?view=card" : ""}`)}
      />
    </Page>
  );
}
