import { enumType } from "./enum-type.ts";

export type SortOrder = "ASC" | "DESC";
export const SortOrder = enumType<SortOrder>("SortOrder", "Which end of a list comes first.", {
  ASC: "Earliest first.",
  DESC: "Latest first.",
});
