/** A page hidden longer than this is asked again when it comes back: the tablet was in a pocket. */
const staleAfterMs = 60_000;

/**
 * Asks again when the network returns after a failure, and when a long-hidden page is shown.
 *
 * @returns how to stop
 */
export function keepFresh(refetch: () => void, hasFailed: () => boolean): () => void {
  let askedAt = Date.now();
  function askAgain(because: boolean) {
    if (!because) return;
    askedAt = Date.now();
    refetch();
  }
  const onOnline = () => askAgain(hasFailed());
  const onVisible = () => askAgain(!document.hidden && Date.now() - askedAt > staleAfterMs);
  window.addEventListener("online", onOnline);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    window.removeEventListener("online", onOnline);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
