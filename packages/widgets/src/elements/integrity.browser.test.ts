import { expect, test, vi } from "vitest";

interface Release {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

const missing = "dist/embed is missing: run node .ci/baton.mjs run widgets";

async function release(): Promise<Release> {
  const response = await fetch("/embed/integrity.json");
  expect(response.ok, missing).toBe(true);
  return response.json();
}

/** How loading the loader ended, with the hash a page gives for it. */
function load(integrity: string): Promise<"load" | "error"> {
  const script = document.createElement("script");
  Object.assign(script, { src: "/embed/baton.js", integrity, crossOrigin: "anonymous" });
  const ended = new Promise<"load" | "error">((resolve) => {
    script.onload = () => resolve("load");
    script.onerror = () => resolve("error");
  });
  document.head.append(script);
  return ended.finally(() => script.remove());
}

test("every script of the release has a hash, and is what its hash says", async () => {
  const { files } = await release();
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["baton.js", "elements.js"]));
  for (const [name, integrity] of Object.entries(files)) {
    const response = await fetch(`/embed/${name}`, { integrity });
    expect(response.ok, name).toBe(true);
  }
});

test("a page that pins the loader's hash gets it, and nothing else in its place", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { version, files } = await release();
  const other = files["elements.js"] ?? "";
  expect(await load(other)).toBe("error");
  expect(globalThis).not.toHaveProperty("Baton");
  expect(await load(files["baton.js"] ?? "")).toBe("load");
  expect(globalThis).toHaveProperty("Baton.version", version);
});
