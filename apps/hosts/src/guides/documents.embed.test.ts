import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { world } from "../harness/world.ts";
import { type DocumentBlock, documentBlocks, type Element, publishedElements } from "./documents.ts";
import { typeErrors } from "./type-check.ts";

const scratch = fileURLToPath(new URL("../../node_modules/.documents/", import.meta.url));

let blocks: readonly DocumentBlock[] = [];
let elements: readonly Element[] = [];
beforeAll(async () => {
  [blocks, elements] = await Promise.all([documentBlocks(), publishedElements()]);
});

const of = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));

/** What is found in blocks and is not known, each with its place. */
function unknown(found: readonly DocumentBlock[], pattern: RegExp, isKnown: (name: string) => boolean) {
  return found.flatMap(({ code, place }) =>
    [...code.matchAll(pattern)].flatMap(({ 1: name = "" }) => (isKnown(name) ? [] : [`${place} ${name}`])),
  );
}

test("of the guides' blocks these alone are not run", () => {
  const notRun = blocks
    .filter(({ isRun }) => !isRun)
    .map(({ place, language }) => [place.replace(/:\d+/, ""), language]);
  expect(notRun).toEqual([
    ["docs/guides/next.md", "sh"],
    ["docs/guides/wordpress.md", "php"],
  ]);
});

test("elements, attributes, properties and parts in the documents are those of the package", () => {
  const ofAll = (key: "attributes" | "cssParts" | "cssProperties") =>
    new Set(elements.flatMap((element) => element[key].map(({ name }) => name)));
  const tags = new Set(elements.map(({ tagName }) => tagName));
  const [attributes, parts, properties] = [ofAll("attributes"), ofAll("cssParts"), ofAll("cssProperties")];
  expect(
    unknown(of("html", "css"), /(?:<|^|[\s,])(baton-[\w-]+)(?=[\s>:,{])/gm, (tag) => tags.has(tag)),
  ).toEqual([]);
  const tagsAlone = of("html").map((block) => ({
    ...block,
    code: (block.code.match(/<baton-[^>]*>/g) ?? []).join("\n"),
  }));
  expect(unknown(tagsAlone, /\s([\w-]+)=/g, (name) => attributes.has(name))).toEqual([]);
  expect(unknown(of("css"), /(?<!\w)(--baton-[\w-]+)/g, (name) => properties.has(name))).toEqual([]);
  expect(unknown(of("css"), /::part\(([\w-]+)/g, (name) => parts.has(name))).toEqual([]);
});

test("the server has the scripts the documents name", async () => {
  const { version } = (await (await fetch(`${world().api}/embed/v1/integrity.json`)).json()) as {
    version: string;
  };
  const paths = of("html", "php", "js", "ts").flatMap(({ code, place }) =>
    [...code.matchAll(/\/embed\/[\w./-]+/g)].map(([path]) => ({
      place,
      path: path.replace(/\d+\.\d+\.\d+/, version),
    })),
  );
  expect(paths.length).toBeGreaterThan(4);
  for (const { place, path } of paths) {
    expect([place, path, (await fetch(world().api + path)).status]).toEqual([place, path, 200]);
  }
});

test("TypeScript and React in the documents is right by the published types", async () => {
  const folder = await saved(
    "strict",
    of("ts", "tsx").filter(({ file }) => !file),
  );
  expect(await typeErrors(folder, { allowJs: true })).toBe("");
});

test("scripts in the documents use what there is", async () => {
  const inline = of("html").flatMap((block) =>
    [...block.code.matchAll(/<script(?![^>]*src)[^>]*>([\s\S]*?)<\/script>/g)].map(({ 1: code = "" }) => ({
      ...block,
      code,
    })),
  );
  const scripts = of("js").filter(({ code }) => code.includes("Baton.") || code.includes("export default"));
  const folder = await saved("loose", [...inline, ...scripts]);
  expect(await typeErrors(folder, { strict: false })).toBe("");
});

/** What the documents take as given: they say elsewhere where it comes from. */
const given = `
import type { ApolloClient } from "@apollo/client";
import type * as all from "@baton/widgets";
import type { BatonApi } from "@baton/widgets/elements";
import type { renderToPipeableStream as render } from "react-dom/server";

declare global {
  const endpoint: string;
  const tourId: string;
  const getToken: () => Promise<string>;
  const client: ApolloClient;
  const apolloClient: ApolloClient;
  const Baton: BatonApi;
  const renderToPipeableStream: typeof render;
  const BatonProvider: typeof all.BatonProvider;
  const BuyerIntake: typeof all.BuyerIntake;
  const HandoffForm: typeof all.HandoffForm;
  const PrepCard: typeof all.PrepCard;
  const preloadHandoffForm: typeof all.preloadHandoffForm;
}
`;

/** Saves each block as a module of its own, named after its place. */
async function saved(name: string, found: readonly DocumentBlock[]): Promise<string> {
  expect(found.length).toBeGreaterThan(2);
  const folder = join(scratch, name);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "given.d.ts"), given);
  await writeFile(join(folder, "baton-fr.js"), "export default {};");
  for (const { place, code } of found) {
    const body = code.startsWith("<") ? `export const shown = (${code.trim()});` : `${code}\nexport {};`;
    await writeFile(join(folder, `${place.replace(/\W+/g, "-")}.tsx`), body);
  }
  return folder;
}
