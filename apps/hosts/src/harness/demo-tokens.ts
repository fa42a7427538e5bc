/** What the host's backend does: it asks the demo, as a builder's own would sign. */
export function demoTokens(api: string): (member: string) => Promise<string> {
  return async (member) => {
    const response = await fetch(`${api}/demo/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ member }),
    });
    const { token } = (await response.json()) as { token: string };
    return token;
  };
}
