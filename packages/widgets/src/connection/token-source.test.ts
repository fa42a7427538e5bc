import { describe, expect, test, vi } from "vitest";
import { tokenSource } from "./token-source.ts";

const start = Date.UTC(2026, 10, 28, 14);

function jwt(expiresAt: number, sub = "maya"): string {
  return `e30.${btoa(JSON.stringify({ iss: "juniper", sub, exp: expiresAt / 1000 }))}.signature`;
}

/** A source over a clock the test moves. */
function source(lifetimeMs: number) {
  const clock = { now: start };
  const getToken = vi.fn(() => jwt(clock.now + lifetimeMs));
  return { clock, getToken, tokens: tokenSource(getToken, { now: () => clock.now }) };
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

  test.each([undefined, "", "  ", "<!doctype html>\n<p>Sign in", "tökén"])(
    "refuses %j, which is no token",
    async (given) => {
      const tokens = tokenSource(() => given as string);
      await expect(tokens.current()).rejects.toThrow(/^Baton: getToken\(\) must return/);
    },
  );

  test("takes a token that ends with a new line for the token", async () => {
    expect(await tokenSource(() => "opaque\r\n").current()).toBe("opaque");
  });

  test("gives up on a host that never answers, and asks it anew the next time", async () => {
    const answers = [new Promise<string>(() => {}), Promise.resolve("opaque")];
    const tokens = tokenSource(() => answers.shift() ?? "", { timeoutMs: 20 });
    await expect(tokens.current()).rejects.toThrow("getToken() did not answer in time");
    expect(await tokens.current()).toBe("opaque");
  });

  test("takes a newer token of the same member from another tab, and no one else's", async () => {
    const { getToken, tokens } = source(600_000);
    const first = await tokens.current();
    tokens.hear(jwt(start + 900_000, "sam"));
    tokens.hear(jwt(start + 500_000));
    tokens.hear("opaque");
    expect(await tokens.current()).toBe(first);
    const newer = jwt(start + 900_000);
    tokens.hear(newer);
    expect(await tokens.current()).toBe(newer);
    expect(getToken).toHaveBeenCalledTimes(1);
  });

  test("hears that its member has signed out in another tab, and not that anybody else has", async () => {
    const onOtherMember = vi.fn();
    const tokens = tokenSource(() => jwt(start + 600_000), { onOtherMember, now: () => start });
    tokens.hear("juniper maya");
    await tokens.current();
    tokens.hear("juniper sam");
    expect(onOtherMember).not.toHaveBeenCalled();
    tokens.hear("juniper maya");
    expect(onOtherMember).toHaveBeenCalledExactlyOnceWith(true);
  });

  test("stands where the browser shuts the channel to other tabs", async () => {
    vi.resetModules();
    vi.stubGlobal("BroadcastChannel", function refused() {
      throw new DOMException("shut", "SecurityError");
    });
    const { tokenSource: alone } = await import("./token-source.ts");
    expect(await alone(() => "opaque").current()).toBe("opaque");
    vi.unstubAllGlobals();
  });

  test("a tab that has no token yet takes none from others: it would not know whose it is", async () => {
    const { getToken, tokens } = source(600_000);
    tokens.hear(jwt(start + 900_000));
    await tokens.current();
    expect(getToken).toHaveBeenCalledTimes(1);
  });

  test("a token for another member is not used where the first one's work is on screen", async () => {
    const onOtherMember = vi.fn();
    const given = [jwt(start + 600_000), jwt(start + 600_000, "sam")];
    const tokens = tokenSource(() => given.shift() ?? "", { onOtherMember, now: () => start });
    tokens.reject(await tokens.current());
    await expect(tokens.current()).rejects.toThrow(/another member/);
    expect(onOtherMember).toHaveBeenCalledTimes(1);
  });
});
