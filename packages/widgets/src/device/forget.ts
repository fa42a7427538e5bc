import { clear, promisifyRequest } from "idb-keyval";
import { tellOtherTabs } from "../connection/other-tabs.ts";
import { type Kept, last, store } from "./database.ts";
import { allDevices, latestDevice } from "./device.ts";

/** How long the site's other tabs get to take their widgets down, in milliseconds. */
const otherTabsMs = 300;

/**
 * Removes what the member who used the widgets last typed on this device and never sent. Call it when a member signs
 * out of your page; the elements' `logout()` does. Never fails.
 *
 * @example
 * ```ts
 * async function signOut() {
 *   await forgetMember();
 *   location.assign("/signed-out");
 * }
 * ```
 */
export async function forgetMember(): Promise<void> {
  const device = latestDevice();
  if (device) {
    device.drop();
    // The member's widgets in other tabs go too, and keep what was just typed as they do: only then is all of it here.
    tellOtherTabs(device.owner);
    await new Promise((resolve) => setTimeout(resolve, otherTabsMs));
  }
  await removeKept(device?.owner);
  // A widget on its way out may have read it again meanwhile.
  device?.drop();
}

/** Removes what anybody typed on this device and never sent. */
export async function forgetAll(): Promise<void> {
  for (const device of allDevices()) device.drop();
  await clear(store).catch(() => undefined);
}

/** Removes what is kept for an owner: by default the one who was here last, on whatever page. Never fails. */
export async function removeKept(owner?: string): Promise<void> {
  await store("readwrite", async (kept) => {
    const whose = owner ?? (await promisifyRequest<Kept | undefined>(kept.get(last)))?.name;
    if (whose !== undefined) kept.delete(IDBKeyRange.bound(`${whose}\n`, `${whose}\n\uffff`));
    return promisifyRequest(kept.transaction);
  }).catch(() => undefined);
}
