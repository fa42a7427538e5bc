import * as v from "valibot";
import type { Result } from "../result.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { choice, line, list, record } from "../text/schemas.ts";
import { readEmail } from "./email.ts";
import { readPhone } from "./phone.ts";

export const contactPointKinds = ["PHONE", "EMAIL"] as const;
export type ContactPointKind = (typeof contactPointKinds)[number];

export interface ContactPoint {
  readonly kind: ContactPointKind;
  /** E.164 for a phone. */
  readonly value: string;
  readonly label: string | null;
}

export const email = readWith(readEmail, "The email address must be text.");
export const phone = readWith(readPhone, "The phone number must be text.");

const label = v.pipe(
  v.nullish(line("The label", limits.name), ""),
  v.transform((text) => text || null),
);

const contactPoint = v.pipe(
  record(
    { kind: choice(contactPointKinds, "The kind"), value: v.string("The value must be text."), label },
    "A contact point",
  ),
  v.rawTransform(({ dataset, addIssue, NEVER }): ContactPoint => {
    const parsed = v.safeParse(dataset.value.kind === "PHONE" ? phone : email, dataset.value.value);
    if (parsed.success) return { ...dataset.value, value: parsed.output };
    addIssue({
      message: parsed.issues[0].message,
      path: [
        { type: "object", origin: "value", input: dataset.value, key: "value", value: dataset.value.value },
      ],
    });
    return NEVER;
  }),
);

const contactPoints = v.pipe(
  list(contactPoint, "Contact points"),
  v.transform((all) => all.filter((one, index) => all.findIndex((other) => sameWay(one, other)) === index)),
);

/** An email address; its domain comes out in lower case. */
export function parseEmail(input: unknown): Result<string, InvalidInput> {
  return parseWith(email, input);
}

/** A phone number as E.164; US numbers may be written as people do: "512 555 0100" is "+15125550100". */
export function parsePhone(input: unknown): Result<string, InvalidInput> {
  return parseWith(phone, input);
}

/** Contact points of a buyer; the same one twice is kept once. */
export function parseContactPoints(input: unknown): Result<readonly ContactPoint[], InvalidInput> {
  return parseWith(contactPoints, input);
}

function sameWay(one: ContactPoint, other: ContactPoint): boolean {
  return one.kind === other.kind && one.value === other.value;
}

function readWith(read: (text: string) => Result<string, InvalidInput>, mustBeText: string) {
  return v.pipe(
    v.string(mustBeText),
    v.rawTransform(({ dataset, addIssue, NEVER }): string => {
      const result = read(dataset.value);
      if (result.ok) return result.value;
      addIssue({ message: result.refusal.message });
      return NEVER;
    }),
  );
}
