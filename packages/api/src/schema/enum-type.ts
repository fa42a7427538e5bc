import { registerEnumType } from "type-graphql";

/**
 * A GraphQL enum from a union of strings: each value with its description, checked by the compiler to be
 * complete. Use the returned object in type thunks.
 *
 * @example
 * const SortOrder = enumType<"ASC" | "DESC">("SortOrder", "Which end comes first.", {
 *   ASC: "Smallest or earliest first.",
 *   DESC: "Largest or latest first.",
 * });
 */
export function enumType<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
): { readonly [V in Value]: V } {
  const names = Object.keys(values) as Value[];
  const type = Object.fromEntries(names.map((value) => [value, value])) as { readonly [V in Value]: V };
  registerEnumType<Record<string, string>>(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])),
  });
  return type;
}
