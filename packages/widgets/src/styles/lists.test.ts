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

/** The defaults as the sheets have them: `var(--baton-x, default)`, the parentheses of the default counted. */
function defaultOf(name: string): string {
  const start = css.indexOf(`var(${name}, `) + `var(${name}, `.length;
  let depth = 1;
  let end = start;
  while (depth > 0) {
    const letter = css[end++];
    if (letter === "(") depth++;
    if (letter === ")") depth--;
  }
  return css.slice(start, end - 1);
}

test("the style sheets read every public token once, and no other", () => {
  const used = [...css.matchAll(/var\((--baton-[a-z-]+)/g)].map(([, name]) => name);
  expect(used.toSorted()).toEqual(tokens.map(({ name }) => name).toSorted());
  expect(tokens.length).toBeLessThanOrEqual(40);
});

test.each(tokens.map((token) => [token.name, token] as const))(
  "%s has the default it is said to have",
  (name, token) => {
    const inCss = token.light
      .replaceAll(/var\(--baton-(\w+)\)/g, "var(--$1)")
      .replace(" 10%,", " var(--tint),");
    expect(defaultOf(name)).toBe(token.dark ? `light-dark(${token.light}, ${token.dark})` : inCss);
  },
);

test("components carry parts of the list, and every part of the list is carried", () => {
  const code = read("**/*.tsx").concat(read("**/*.ts").filter((text) => text.includes('"part"')));
  const written = code.flatMap((text) => [
    ...[...text.matchAll(/\bpart="([^"]+)"/g)].map(([, names = ""]) => names),
    ...[...text.matchAll(/\bpart=\{([^\n]+?)\}\n?/g)].flatMap(([, value = ""]) =>
      [...value.matchAll(/["`]([a-z -]+)/g)].map(([, names = ""]) => names),
    ),
  ]);
  const used = new Set(written.flatMap((names) => names.split(" ").filter(Boolean)));
  // The kinds of a button and the tones of a tag and a notice are filled in.
  used.delete("button-");
  for (const filled of [
    "button-primary",
    "button-secondary",
    "button-quiet",
    "late",
    "risk",
    "good",
    "plain",
  ]) {
    used.add(filled);
  }
  expect([...used].toSorted()).toEqual([...parts, ...partStates].map(({ name }) => name).toSorted());
});

test("docs/theming.md lists every token and part with what the lists say of it, and no other", () => {
  const rows = [...docs.matchAll(/^\| `([a-z-]+)` \| (.+?) \|/gm)].map(([, name, says]) => [name, says]);
  const listed = [
    ...tokens.map(({ name, purpose }) => [name, purpose]),
    ...[...parts, ...partStates].map(({ name, on }) => [name, on]),
  ];
  expect(rows).toEqual(listed);
});
