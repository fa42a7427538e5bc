import { describe, expect, test, vi } from "vitest";
import { tokenSource } from "./token-source.ts";

const start = Date.UTC(2026, 10, 28, 14);

function jwt(expiresAt: number): string {
  return `e30.${btoa(JSON.stringify({ exp: expiresAt / 1000 }))}.signature`;
}

/** A source over a clock the test moves. */
function source(lifetimeMs: number) {
  const clock = { now: start };
  const getToken = vi.fn(() => jwt(clock.now + lifetimeMs));
  return { clock, getToken, tokens: tokenSource(getToken, () => clock.now) };
}

describe("tokenSource", () => {
  test("keeps a token until a minute before it expires", async () => {
    const { clock, getToken, tokens } = source(600_000);
    await tokens.current();
    clock.now = start + 539_999;
    await tokens.current();
    expect(getToken).toHaveBeenCalledTimes(1);
    clock.now = start + 540_000;
    await tokens.current();
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  test("keeps a token that lives under two minutes for half its life, not for none of it", async () => {
    const { clock, getToken, tokens } = source(60_000);
    await tokens.current();
    clock.now = start + 29_999;
    await tokens.current();
    expect(getToken).toHaveBeenCalledTimes(1);
    clock.now = start + 30_000;
    await tokens.current();
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  test("shares one call among those who ask at the same moment, and asks anew after a failure", async () => {
    let calls = 0;
    const tokens = tokenSource(async () => {
      calls += 1;
      if (calls === 1) throw new Error("offline");
      return "opaque";
    });
    const asked = await Promise.allSettled([tokens.current(), tokens.current()]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(calls).toBe(1);
    expect(await tokens.current()).toBe("opaque");
  });

  test("forgets a refused token, but not a newer one", async () => {
    let calls = 0;
    const tokens = tokenSource(() => `token-${++calls}`);
    tokens.reject(await tokens.current());
    expect(await tokens.current()).toBe("token-2");
    tokens.reject("token-1");
    expect(await tokens.current()).toBe("token-2");
  });

  test("refuses what is not a token", async () => {
    const tokens = tokenSource(() => undefined as never);
    await expect(tokens.current()).rejects.toThrow(/^Baton: getToken\(\) must return/);
  });
});
