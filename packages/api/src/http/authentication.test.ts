import { randomBytes } from "node:crypto";
import { builderKeys } from "@baton/database";
import { testDatabases } from "@baton/testing";
import {
  type CryptoKey,
  exportJWK,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTHeaderParameters,
  SignJWT,
  UnsecuredJWT,
} from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TokenProblem } from "../identity/read-token.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { kid, openWorld, post, secret, tokenFor, type World } from "../testing/world.ts";

const viewer = { query: "{ viewer { member { name } } }" };

describe.each(testDatabases())("authentication on $engine", ({ fresh }) => {
  let world: World;
  const pairs: Record<string, GenerateKeyPairResult> = {};

  beforeAll(async () => {
    world = await openWorld(await fresh());
    const builderId = world.ours.id;
    const createdAt = new Date();
    for (const alg of ["ES256", "RS256", "PS256", "EdDSA"] as const) {
      const pair = await generateKeyPair(alg, { extractable: true });
      pairs[alg] = pair;
      const publicJwk = { ...(await exportJWK(pair.publicKey)) };
      await world.database.withTenant({ builderId }, (tx) =>
        tx.insert(builderKeys).values({ builderId, kid: alg, alg, publicJwk, createdAt }),
      );
    }
    const rest = { builderId, alg: "HS256" as const, createdAt };
    await world.database.withTenant({ builderId }, (tx) =>
      tx.insert(builderKeys).values([
        { ...rest, kid: "revoked", secret: secret.toString("base64url"), revokedAt: createdAt },
        { ...rest, kid: "other", secret: randomBytes(32).toString("base64url") },
      ]),
    );
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.log.length = 0;
  });

  const handle = (token: string) => world.api.handle(post(viewer, token));
  const seconds = () => Math.floor(Date.now() / 1000);
  const iss = () => toGlobalId("Builder", world.ours.id);
  const sub = (name = "Nora") => toGlobalId("Member", world.ours.uuid(name));
  const claims = (life = 600) => {
    const iat = seconds();
    return { iss: iss(), sub: sub(), aud: "baton", iat, exp: iat + life };
  };
  const hs256 = (payload: object, header: object = {}) =>
    new SignJWT({ ...payload })
      .setProtectedHeader({ alg: "HS256", kid, ...header } as JWTHeaderParameters)
      .sign(secret);

  test("a good token is the member's, whoever's secret or key pair signed it", async () => {
    const signed = await Promise.all([
      hs256(claims()),
      ...Object.entries(pairs).map(([alg, { privateKey }]) =>
        new SignJWT(claims()).setProtectedHeader({ alg, kid: alg }).sign(privateKey),
      ),
    ]);
    for (const token of signed) {
      const { status, body } = await handle(token);
      expect([status, JSON.parse(body).data]).toEqual([200, { viewer: { member: { name: "Nora" } } }]);
    }
    expect(signed).toHaveLength(5);
  });

  test("a clock that is off by less than a minute is forgiven, either way", async () => {
    const skewed = [
      { ...claims(), iat: seconds() + 45, exp: seconds() + 600 },
      { ...claims(), iat: seconds() - 600, exp: seconds() - 45 },
      { ...claims(), nbf: seconds() + 45 },
      claims(3600),
      { ...claims(), aud: ["elsewhere", "baton"] },
    ];
    for (const payload of skewed) expect((await handle(await hs256(payload))).status).toBe(200);
  });

  test("the role is the database's, whatever the token says", async () => {
    const token = await hs256({ ...claims(), sub: sub("Mia"), role: "ADMIN" });
    const { body } = await world.api.handle(post({ query: "{ viewer { member { role } } }" }, token));
    expect(JSON.parse(body).data.viewer.member.role).toBe("MARKETING");
  });

  const bad: [string, TokenProblem, () => string | Promise<string>][] = [
    ["no token", "MALFORMED", () => ""],
    ["words", "MALFORMED", () => "not-a-token"],
    ["three dots", "MALFORMED", () => "a.b.c"],
    ["empty parts", "MALFORMED", () => ".."],
    ["JSON that is no object", "MALFORMED", () => `${part("null")}.${part("7")}.x`],
    ["five parts, as an encrypted token has", "MALFORMED", () => `${part("{}")}.a.b.c.d`],
    ["a token longer than a header should be", "MALFORMED", () => "a".repeat(100_000)],
    ["no kid", "MALFORMED", () => hs256(claims(), { kid: undefined })],
    ["a kid that is no text", "MALFORMED", () => hs256(claims(), { kid: 7 })],
    ["a kid no database holds", "MALFORMED", () => hs256(claims(), { kid: "a\u0000" })],
    ["an unknown kid", "UNKNOWN_KEY", () => hs256(claims(), { kid: "nobody" })],
    ["a kid that is SQL", "UNKNOWN_KEY", () => hs256(claims(), { kid: "' or true --" })],
    ["a revoked key", "REVOKED_KEY", () => hs256(claims(), { kid: "revoked" })],
    ["another key's kid", "NOT_VERIFIED", () => hs256(claims(), { kid: "other" })],
    ["a changed signature", "NOT_VERIFIED", async () => (await hs256(claims())).slice(0, -4).concat("AAAA")],
    ["no signature", "NOT_VERIFIED", async () => (await hs256(claims())).replace(/[^.]+$/, "")],
    [
      "alg none",
      "NOT_VERIFIED",
      () =>
        `${part(JSON.stringify({ alg: "none", kid }))}.${new UnsecuredJWT(claims()).encode().split(".")[1]}.`,
    ],
    ["a public key used as a secret", "NOT_VERIFIED", () => confused()],
    [
      "another algorithm than the key's",
      "NOT_VERIFIED",
      () =>
        new SignJWT(claims()).setProtectedHeader({ alg: "HS512", kid }).sign(Buffer.concat([secret, secret])),
    ],
    [
      "the same pair under another algorithm",
      "NOT_VERIFIED",
      async () =>
        new SignJWT(claims()).setProtectedHeader({ alg: "PS256", kid: "RS256" }).sign(must("PS256")),
    ],
    ["an unknown critical header", "NOT_VERIFIED", () => withCritical()],
    ["another audience", "NOT_VERIFIED", () => hs256({ ...claims(), aud: "other" })],
    ["no audience", "NOT_VERIFIED", () => hs256({ ...claims(), aud: undefined })],
    ["expired", "NOT_VERIFIED", () => hs256({ ...claims(), iat: seconds() - 600, exp: seconds() - 90 })],
    ["no expiry", "NOT_VERIFIED", () => hs256({ ...claims(), exp: undefined })],
    ["an expiry that is no number", "NOT_VERIFIED", () => hs256({ ...claims(), exp: "tomorrow" })],
    ["no issue time", "NOT_VERIFIED", () => hs256({ ...claims(), iat: undefined })],
    ["issued in the future", "NOT_VERIFIED", () => hs256({ ...claims(), iat: seconds() + 300 })],
    ["not valid yet", "NOT_VERIFIED", () => hs256({ ...claims(), nbf: seconds() + 300 })],
    ["valid for more than an hour", "VALID_TOO_LONG", () => hs256({ ...claims(), exp: seconds() + 3700 })],
    ["no issuer", "MALFORMED", () => hs256({ ...claims(), iss: undefined })],
    ["an issuer that is no id", "UNKNOWN_KEY", () => hs256({ ...claims(), iss: "Juniper Homes" })],
    ["a member as issuer", "UNKNOWN_KEY", () => hs256({ ...claims(), iss: sub() })],
    ["no subject", "MALFORMED", () => hs256({ ...claims(), sub: undefined })],
    ["an unknown member", "UNKNOWN_MEMBER", () => hs256({ ...claims(), sub: "nobody" })],
    ["a member who has left", "UNKNOWN_MEMBER", () => hs256({ ...claims(), sub: sub("Gone") })],
    [
      "a member of another builder",
      "UNKNOWN_MEMBER",
      () => hs256({ ...claims(), sub: toGlobalId("Member", world.theirs.uuid("Nora")) }),
    ],
    [
      "a builder that does not exist",
      "UNKNOWN_KEY",
      () => hs256({ ...claims(), iss: toGlobalId("Builder", crypto.randomUUID()) }),
    ],
  ];

  test.each(bad)("refused: %s", async (_what, reason, make) => {
    const response = await handle(await make());
    expect(response).toEqual(await world.api.handle(post(viewer)));
    expect(response.status).toBe(401);
    expect(JSON.parse(response.body).errors[0].extensions).toEqual({ code: "UNAUTHENTICATED" });
    expect(world.log[0]).toEqual({ event: "unauthenticated", reason });
  });

  test("another builder's key under the same kid does not pass", async () => {
    const forged = await hs256({ ...claims(), iss: toGlobalId("Builder", world.theirs.id) });
    expect((await handle(forged)).status).toBe(401);
  });

  test.each(["", "Bearer", "Bearer ", "Basic bm9yYTpub3Jh", "Bearer a b", "\u0000", "Bearer\t\t"])(
    "refused: the header %j",
    async (authorization) => {
      const request = post(viewer);
      const response = await world.api.handle({ ...request, headers: { ...request.headers, authorization } });
      expect(response).toEqual(await world.api.handle(request));
    },
  );

  test("without a token every request is answered alike: query, mutation, introspection, nonsense, GET", async () => {
    const plain = await world.api.handle(post(viewer));
    const requests = [
      post({ query: "{ __schema { types { name } } }" }),
      post({ query: `mutation { tourCancel(input: {}) { userErrors { code } } }` }),
      post({ query: "{ nonsense" }),
      post("not an object"),
      post(undefined),
      { ...post(viewer), method: "GET", search: "?query={__typename}", body: undefined },
      { ...post(viewer), method: "DELETE" },
    ];
    for (const request of requests) expect(await world.api.handle(request)).toEqual(plain);
  });

  test("a revoked key and a member who leaves are shut out at once", async () => {
    const token = await tokenFor("Oscar", world.theirs);
    expect((await handle(token)).status).toBe(200);
    const builderId = world.theirs.id;
    await world.database.withTenant({ builderId }, (tx) =>
      tx.update(builderKeys).set({ revokedAt: new Date() }),
    );
    expect((await handle(token)).status).toBe(401);
  });

  function part(text: string): string {
    return Buffer.from(text).toString("base64url");
  }

  function must(alg: string): CryptoKey {
    const pair = pairs[alg];
    if (!pair) throw new Error(`No pair for ${alg}`);
    return pair.privateKey;
  }

  /** The classic confusion: an HS256 token whose secret is the registered public key. */
  async function confused(): Promise<string> {
    const jwk = JSON.stringify(await exportJWK(pairs.RS256?.publicKey ?? must("RS256")));
    return new SignJWT(claims())
      .setProtectedHeader({ alg: "HS256", kid: "RS256" })
      .sign(new TextEncoder().encode(jwk));
  }

  function withCritical(): Promise<string> {
    return new SignJWT(claims())
      .setProtectedHeader({ alg: "HS256", kid, crit: ["unheard"], unheard: true } as JWTHeaderParameters)
      .sign(secret, { crit: { unheard: true } });
  }
});
