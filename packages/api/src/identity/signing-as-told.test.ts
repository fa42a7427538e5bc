import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { kid, openWorld, post, secret, type World } from "../testing/world.ts";

/** Below this package's own, so that the code finds its `jose`. */
const folder = new URL("../../node_modules/.as-told/", import.meta.url);

describe.each(testDatabases())("docs/embedding.md on $engine", ({ fresh }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());

  test("a token signed with the code that is shown there is the member's", async () => {
    const document = await readFile(new URL("../../../../docs/embedding.md", import.meta.url), "utf8");
    const code = /^```js baton-token\.js\n([\s\S]*?)^```$/m.exec(document)?.[1] ?? "";
    await mkdir(folder, { recursive: true });
    const file = new URL(`baton-token-${Date.now()}.mjs`, folder);
    await writeFile(file, code);
    vi.stubEnv("BATON_BUILDER_ID", toGlobalId("Builder", world.ours.id));
    vi.stubEnv("BATON_KEY_ID", kid);
    vi.stubEnv("BATON_SECRET", secret.toString("base64url"));
    const { batonToken } = (await import(/* @vite-ignore */ file.href)) as {
      readonly batonToken: (memberId: string) => Promise<string>;
    };
    await rm(folder, { recursive: true });

    const token = await batonToken(toGlobalId("Member", world.ours.uuid("Nora")));
    const answer = await world.api.handle(post({ query: "{ viewer { member { name } } }" }, token));
    expect(JSON.parse(answer.body).data).toEqual({ viewer: { member: { name: "Nora" } } });
  });
});
