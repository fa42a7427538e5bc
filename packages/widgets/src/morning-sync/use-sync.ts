import { morningSyncPartnersQuery, morningSyncQuery } from "@baton/api-contract";
import { useKept } from "../device/use-kept.ts";
import { useServerNow } from "../provider/connection-provider.tsx";
import { useWatch } from "../provider/use-watch.ts";
import { agendasWith, keyOf, type SyncPartners } from "./sync.ts";

/** Who is looking, and with whom they have tours on the day. */
export function usePartners(day: string | undefined) {
  const watched = useWatch(morningSyncPartnersQuery, { day: day ?? null });
  useServerNow(watched.data?.viewer.now);
  return watched;
}

/** Which agenda is on screen: the only one there is, else the one that was chosen. Kept through a reload. */
export function useChosen(partners: readonly SyncPartners[], partnerId: string | undefined) {
  const possible = agendasWith(partners, partnerId);
  const [chosen, choose] = useKept<string | null>(
    `sync partner ${partnerId ?? ""} ${possible[0]?.day ?? ""}`,
    null,
  );
  const [only] = possible;
  const found = possible.find((one) => keyOf(one) === chosen);
  return { possible, choose, agenda: found ?? (possible.length === 1 ? only : undefined) };
}

/** One pair's agenda and sync, kept up to date while both look at it. */
export function useAgenda({ osc, osm, day }: SyncPartners) {
  const asked = osc && osm ? { oscId: osc.id, osmId: osm.id, day } : null;
  const watched = useWatch(morningSyncQuery, asked);
  useServerNow(watched.data?.viewer.now);
  return watched;
}
