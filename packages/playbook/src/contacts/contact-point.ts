import * as v from "valibot";
import type { Result } from "../result.ts";
import { cleanLine } from "../text/clean-text.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { choice, line, list, record } from "../text/schemas.ts";
import { toE164 } from "./phone.ts";

export const contactPointKinds = ["PHONE", "EMAIL"] as const;
export type ContactPointKind = (typeof contactPointKinds)[number];

export interface ContactPoint {
  readonly kind: ContactPointKind;
  /** E.164 for a phone. */
  readonly value: string;
  readonly label: string | null;
}

export const email = v.pipe(
  v.string("The email address must be text."),
  v.transform(cleanLine),
  v.maxLength(limits.email, `The email address is too long: at most ${limits.email} characters fit.`),
  v.rfcEmail("This is not an email address. Write it as name@example.com."),
  v.regex(/\.[a-z\d-]{2,}$/i, "The email address has no ending such as .com. Write it as name@example.com."),
  v.transform(lowerCaseDomain),
);

export const phone = v.pipe(
  v.string("The phone number must be text."),
  v.transform(toE164),
  v.string(
    "This is not a phone number we can dial. Write a US number as 512 555 0100, any other with + and its country code.",
  ),
);

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

function lowerCaseDomain(address: string): string {
  const at = address.lastIndexOf("@");
  return address.slice(0, at) + address.slice(at).toLowerCase();
}
