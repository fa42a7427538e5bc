/** Who one can be in the demo. */
export const demoMembers = {
  osc: "OSC",
  osm: "OSM",
  manager: "Sales manager",
} as const;

export type DemoMember = keyof typeof demoMembers;

/** A token is renewed this long before it expires, in milliseconds. */
const renewBefore = 60_000;

/**
 * Gives the signed-in member's token, asking the "builder's backend" (here: the demo endpoint) only when there is
 * none, the last is about to expire, or `refused` says the API would not take it.
 */
export function createTokenSource(member: DemoMember): {
  readonly getToken: () => Promise<string>;
  readonly refused: (token: string) => Promise<void>;
} {
  let current: { token: Promise<string>; expiresAt: number } | undefined;

  async function fetchToken(): Promise<string> {
    const response = await fetch("/demo/token", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ member }),
    });
    if (!response.ok) throw new Error("Signing in failed. Is the demo server still running?");
    const { token } = (await response.json()) as { token: string };
    if (current) current.expiresAt = expiryOf(token);
    return token;
  }

  return {
    getToken() {
      if (!current || Date.now() > current.expiresAt - renewBefore) {
        current = { token: fetchToken(), expiresAt: Number.POSITIVE_INFINITY };
        const { token } = current;
        token.catch(() => {
          if (current?.token === token) current = undefined;
        });
      }
      return current.token;
    },
    async refused(token) {
      if (current && (await current.token.catch(() => undefined)) === token) current = undefined;
    },
  };
}

/** When a JWT expires, in milliseconds since 1970; what cannot be read counts as expired. */
function expiryOf(token: string): number {
  try {
    const claims = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    return (JSON.parse(atob(claims)) as { exp: number }).exp * 1000;
  } catch {
    return 0;
  }
}
