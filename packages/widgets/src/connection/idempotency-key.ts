/** A key for one write. Built from random bytes, since `crypto.randomUUID` is missing on plain-http intranets. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
