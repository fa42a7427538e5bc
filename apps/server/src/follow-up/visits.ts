const minute = 60_000;

/** More addresses than this are not told apart: the oldest are forgotten. */
const mostAddresses = 10_000;

/** Counts what comes from one address in the minute that began with its first. */
export function createVisits(perMinute: number, now: () => number = Date.now) {
  const seen = new Map<string, { since: number; count: number }>();
  return {
    /** Whether one more may come from there. */
    allow(address: string): boolean {
      const at = now();
      const known = seen.get(address);
      if (known && at - known.since < minute) {
        known.count += 1;
        return known.count <= perMinute;
      }
      seen.delete(address);
      if (seen.size >= mostAddresses) seen.delete(seen.keys().next().value ?? "");
      seen.set(address, { since: at, count: 1 });
      return true;
    },
  };
}
