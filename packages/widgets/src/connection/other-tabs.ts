/** Hears of a token another tab was given. */
export type HearToken = (token: string) => void;

let channel: BroadcastChannel | undefined;
/** Held weakly: a connection nobody uses any more is not kept alive by listening here. */
const listeners = new Set<WeakRef<HearToken>>();

/**
 * Hears of new tokens in the site's other tabs, so that each need not ask the host for its own. One channel a page;
 * tokens stay within the site's origin and are never stored. The caller keeps `hear` alive.
 */
export function hearOtherTabs(hear: HearToken): void {
  listeners.add(new WeakRef(hear));
  if (channel) return;
  try {
    channel = new BroadcastChannel("@baton/widgets tokens");
  } catch {
    // There is none, or the browser shuts it to a page whose storage it shuts: each tab asks for its own token.
    return;
  }
  channel.onmessage = ({ data }) => {
    for (const listener of listeners) {
      const hear = listener.deref();
      if (hear && typeof data === "string") hear(data);
      else if (!hear) listeners.delete(listener);
    }
  };
  // In Node an open channel would keep the process alive.
  (channel as { unref?: () => void }).unref?.();
}

/** Hands a new token to the site's other tabs, or says whose sign-in has ended: builder and member, as the token has them. */
export function tellOtherTabs(token: string): void {
  channel?.postMessage(token);
}
