/** What a choice of home may not rest on: 42 U.S.C. § 3604(c). */
export const protectedClasses = [
  "RACE",
  "COLOR",
  "RELIGION",
  "SEX",
  "DISABILITY",
  "FAMILIAL_STATUS",
  "NATIONAL_ORIGIN",
] as const;
export type ProtectedClass = (typeof protectedClasses)[number];

/** As a warning names them. */
export const protectedClassWords: Readonly<Record<ProtectedClass, string>> = {
  RACE: "race",
  COLOR: "colour",
  RELIGION: "religion",
  SEX: "sex",
  DISABILITY: "disability",
  FAMILIAL_STATUS: "familial status",
  NATIONAL_ORIGIN: "national origin",
};
