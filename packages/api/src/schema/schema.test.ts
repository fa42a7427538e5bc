import { readFile } from "node:fs/promises";
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { expect, test } from "vitest";
import { globalIdTypes } from "./global-id.ts";
import { emitSchema } from "./print-schema.ts";

const committed = new URL("../../../api-contract/schema.graphql", import.meta.url);

test("the committed schema is what the classes say; else run `pnpm --filter @baton/api emit-schema`", async () => {
  expect(await readFile(committed, "utf8")).toBe(emitSchema());
});

test("every type, field, argument, enum and enum value has a description", () => {
  expect(described().filter(([, description]) => !description?.trim())).toEqual([]);
});

test("every type with a global id can be named by one", () => {
  const node = schema.getType("Node");
  const implementations = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
  expect(implementations.toSorted()).toEqual([...globalIdTypes].toSorted());
});

test("every user error has code, message and field, and every payload its userErrors", () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(16);
  for (const { name, type } of mutations) {
    const stem = name.charAt(0).toUpperCase() + name.slice(1);
    expect(String(type)).toBe(`${stem}Payload!`);
    const payload = schema.getType(`${stem}Payload`);
    const fields = isObjectType(payload) ? payload.getFields() : {};
    expect(String(fields.userErrors?.type)).toBe(`[${stem}UserError!]!`);
    const codes = schema.getType(`${stem}ErrorCode`);
    const values = isEnumType(codes) ? codes.getValues().map((value) => value.name) : [];
    expect(values).toEqual(
      expect.arrayContaining(["NOT_FOUND", "FORBIDDEN", "INVALID_INPUT", "IDEMPOTENCY_KEY_REUSED"]),
    );
  }
});

const schema = buildSchema(emitSchema());

function described(): [string, string | null | undefined][] {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  // The root types are named by the specification.
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const named = own.filter((type) => roots.every((root) => root !== type));
  return [
    ...named.map(({ name, description }): [string, string | null | undefined] => [name, description]),
    ...own.flatMap(partsOf),
  ];
}

function partsOf(type: GraphQLNamedType): [string, string | null | undefined][] {
  if (isEnumType(type))
    return type.getValues().map((value) => [`${type.name}.${value.name}`, value.description]);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description]);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): [string, string | null | undefined][] => [
    [`${type.name}.${field.name}`, field.description],
    ...field.args.map((argument): [string, string | null | undefined] => [
      `${type.name}.${field.name}(${argument.name})`,
      argument.description,
    ]),
  ]);
}
