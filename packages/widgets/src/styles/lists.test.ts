import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { partStates, parts } from "./parts.ts";
import { tokens } from "./tokens.ts";

const source = path.resolve(import.meta.dirname, "..");
const read = (pattern: string) =>
  globSync(pattern, { cwd: source }).map((file) => readFileSync(path.join(source, file), "utf8"));
const css = read("**/*.css").join("\n");
const docs = readFileSync(path.resolve(source, "../../../docs/theming.md"), "utf8");

/** The default as the sheets have it, `var(--baton-x, default)`, with the parentheses of the default counted. */
function defaultOf(name: string): string {
  const [, rest = ""] = css
    .replaceAll(/\s+/g, " ")
    .replaceAll("( ", "(")
    .replaceAll(" )", ")")
    .split(`var(${name}, `);
  let depth = 1;
  let end = 0;
  while (depth > 0 && end < rest.length) {
    if (rest[end] === "(") depth++;
    if (rest[end] === ")") depth--;
    end++;
  }
  return rest.slice(0, end - 1);
}

test("the style sheets read every public token once, and no other", () => {
  const used = [...css.matchAll(/var\(\s*(--baton-[a-z-]+)/g)].map(([, name]) => name);
  expect(used.toSorted()).toEqual(tokens.map(({ name }) => name).toSorted());
  expect(tokens.length).toBeLessThanOrEqual(40);
});

test.each(tokens.map((token) => [token.name, token] as const))(
  "%s has the default it is said to have",
  (name, token) => {
    const inCss = [token.light, token.dark].map((value) =>
      value?.replaceAll(/var\(--baton-(\w+)\)/g, "var(--$1)"),
    );
    expect(defaultOf(name)).toBe(token.dark ? `light-dark(${inCss.join(", ")})` : inCss[0]);
  },
);

test("components carry parts of the list, and every part of the list is carried", () => {
  const written = read("**/*.tsx").flatMap((code) => [
    ...[...code.matchAll(/\bpart="([^"]+)"/g)].map(([, names = ""]) => names),
    ...[...code.matchAll(/\bpart=\{([\s\S]{0,160}?)\}(?=[\s>])/g)].flatMap(([, value = ""]) =>
      [...value.matchAll(/["`]([a-z -]+)/g)].map(([, names = ""]) => names),
    ),
  ]);
  const used = new Set(written.flatMap((names) => names.split(" ").filter(Boolean)));
  // The kinds of a button and the tones of a tag and a notice are filled in where they are drawn.
  used.delete("button-");
  const filledIn = ["button-primary", "button-secondary", "button-quiet", "late", "risk", "good", "plain"];
  const carried = new Set([...used, ...filledIn]);
  expect([...carried].toSorted()).toEqual([...parts, ...partStates].map(({ name }) => name).toSorted());
});

test("docs/theming.md lists every token and part with what the lists say of it, and no other", () => {
  const rows = [...docs.matchAll(/^\| `([a-z-]+)` \| (.+?) \|/gm)].map(([, name, says]) => [name, says]);
  const listed = [
    ...tokens.map(({ name, purpose }) => [name, purpose]),
    ...[...parts, ...partStates].map(({ name, on }) => [name, on]),
  ];
  expect(rows).toEqual(listed);
});
