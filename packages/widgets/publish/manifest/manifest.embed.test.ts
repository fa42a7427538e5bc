import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { dist } from "../paths.ts";
import type { ElementsManifest } from "./manifest.ts";

const read = (file: string) => JSON.parse(readFileSync(path.join(dist, file), "utf8"));
const manifest = read("custom-elements.json") as ElementsManifest;
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

test("the manifest holds to its schema", () => {
  const schema = createRequire(import.meta.url)("custom-elements-manifest/schema.json");
  const ajv = new Ajv({ strict: false });
  const holds = ajv.validate(schema, manifest);
  expect(ajv.errors ?? []).toEqual([]);
  expect(holds).toBe(true);
});

test.each(elements.map((element) => [element.tagName, element] as const))(
  "everything about <%s> has words and a type",
  (_, {
    description,
    attributes = [],
    members = [],
    events = [],
    cssParts = [],
    cssProperties = [],
    slots = [],
  }) => {
    expect(description).toBeTruthy();
    const described = [...attributes, ...members, ...events, ...cssParts, ...cssProperties, ...slots];
    expect(described.filter((one) => !one.description).map(({ name }) => name)).toEqual([]);
    const typed = [...attributes, ...members, ...events];
    expect(typed.filter((one) => !("type" in one) || !one.type?.text).map(({ name }) => name)).toEqual([]);
  },
);

test("editors know every element, attribute, token and part", () => {
  const html = read("editors/vscode.html-custom-data.json");
  const css = read("editors/vscode.css-custom-data.json");
  const web = read("editors/web-types.json");
  const names = (things: { name: string }[]) => things.map(({ name }) => name);
  const tags = elements.map(({ tagName }) => tagName);
  expect(names(html.tags)).toEqual(tags);
  expect(names(web.contributions.html.elements)).toEqual(tags);
  const [first] = elements;
  expect(names(css.properties)).toEqual((first?.cssProperties ?? []).map(({ name }) => name));
  expect(names(css.pseudoElements)).toEqual((first?.cssParts ?? []).map(({ name }) => `::part(${name})`));
  const chosen = html.tags[0].attributes.find(({ name }: { name: string }) => name === "theme");
  expect(names(chosen.values)).toEqual(["auto", "light", "dark"]);
});
