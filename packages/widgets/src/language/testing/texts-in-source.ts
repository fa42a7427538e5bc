import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";

/** Where a person's words come from. */
const sources = ["widgets/src", "playbook/src"];
const packages = path.resolve(import.meta.dirname, "../../../..");
const notShipped = /\.(test|stories|fixture|arbitrary)\.|\/(stories|testing)\/|language\/es\.ts$/;
/** Tours are booked in a host's own pages, in its own words. */
const notInWidgets = /^playbook\/src\/tours\//;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Every English text that is said to a person: what `say()`, `<Said text>` and `<MomentSaid words>` are given, the tables they are given a
 * row of (constants named `…Words`, `…Names`, `…Labels` or `…Definitions`), what completeness finds wanting, and
 * refusals of one fixed text, which come back from the server too.
 */
export function textsInSource(): ReadonlySet<string> {
  return new Set([...files()].flatMap(([, program]) => collected(program, saidBy)));
}

/** Every literal text there is. */
export function literalsInSource(): ReadonlySet<string> {
  return new Set(
    [...files()].flatMap(([, program]) =>
      collected(program, (node) => (node.type === "Literal" ? [String(node.value)] : [])),
    ),
  );
}

/** Words in a component that are shown or read out as they stand, with the file they are in. */
export function unsaidInSource(): readonly string[] {
  return [...files()].flatMap(([file, program]) =>
    collected(program, unsaid).map((text) => `${file}: ${text}`),
  );
}

const shown =
  /^(aria-(label|description|roledescription)|title|placeholder|alt|label|hint|[a-z]+Label|what)$/;

function unsaid(node: Node): readonly string[] {
  if (node.type === "JSXText") return onlyWords([String(node.value).trim()]);
  if (node.type !== "JSXAttribute" || node.value === null || !shown.test(nameOf(node.name as Node)))
    return [];
  return onlyWords(chosen(node.value as Node));
}

function onlyWords(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => /\p{L}/u.test(text));
}

function* files(): Generator<readonly [file: string, program: Node]> {
  for (const folder of sources) {
    for (const file of globSync(`${folder}/**/*.{ts,tsx}`, { cwd: packages })) {
      if (notShipped.test(file) || notInWidgets.test(file)) continue;
      const source = readFileSync(path.join(packages, file), "utf8");
      yield [file, parseSync(file, source).program as unknown as Node];
    }
  }
}

function collected(program: Node, from: (node: Node) => readonly string[]): readonly string[] {
  const texts: string[] = [];
  walk(program, (node) => texts.push(...from(node)));
  return texts;
}

function saidBy(node: Node): readonly string[] {
  switch (node.type) {
    case "CallExpression": {
      const args = node.arguments as readonly Node[];
      const position = calls[nameOf(node.callee as Node)];
      const argument = position === undefined ? undefined : args[position];
      return argument ? chosen(argument) : [];
    }
    case "JSXOpeningElement":
      return (node.attributes as readonly Node[])
        .filter(({ name }) => name && attributes.has(`${nameOf(node.name as Node)} ${nameOf(name as Node)}`))
        .flatMap((attribute) => chosen(attribute.value as Node));
    case "VariableDeclarator":
      return /(Words|Names|Labels|Definitions)$/.test(nameOf(node.id as Node)) ? literalsIn(node.init) : [];
    case "Property":
      return /^(label|hint)$/.test(nameOf(node.key as Node)) ? chosen(node.value as Node) : [];
    default:
      return [];
  }
}

/** Which argument of which function is said. */
const calls: Readonly<Record<string, number>> = {
  say: 0,
  optional: 0,
  empty: 0,
  incomplete: 0,
  gap: 1,
  refuse: 1,
};

/** Which attribute of which component is said. */
const attributes = new Set(["Said text", "MomentSaid words"]);

function nameOf(node: Node): string {
  return String(node.name ?? (node.property as Node | undefined)?.name ?? "");
}

/** The texts an expression may come to; what is computed is a row of some table. */
function chosen(node: Node): readonly string[] {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "ConditionalExpression":
      return [...chosen(node.consequent as Node), ...chosen(node.alternate as Node)];
    case "LogicalExpression":
      return [...chosen(node.left as Node), ...chosen(node.right as Node)];
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
    case "TSAsExpression":
      return chosen(node.expression as Node);
    default:
      return [];
  }
}

/** All texts of a table; codes are in capitals. What a call makes is no table. */
function literalsIn(table: unknown): readonly string[] {
  const texts: string[] = [];
  if (table === null || (table as Node).type === "CallExpression") return texts;
  walk(table, (node) => {
    if (node.type === "Literal" && typeof node.value === "string" && /[a-z]/.test(node.value)) {
      texts.push(node.value);
    }
  });
  return texts;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (typeof value === "object" && value !== null) {
    const node = value as Node;
    if (typeof node.type === "string") visit(node);
    for (const [key, child] of Object.entries(node)) if (key !== "typeAnnotation") walk(child, visit);
  }
}
