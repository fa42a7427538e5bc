const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

/**
 * How long to wait before trying again, in ms: doubles from one second up to thirty, each a half to the whole of it.
 *
 * @param random from 0 to 1; spreads retries so that many widgets do not return at once
 */
export function retryDelay(failures: number, random: number): number {
  const longest = Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs);
  return longest * (0.5 + random / 2);
}
