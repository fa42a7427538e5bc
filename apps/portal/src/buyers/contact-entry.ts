import type { PortalBuyerQuery } from "@baton/api-contract";
import { accept, formatPhone, type InvalidInput, parseEmail, parsePhone, type Result } from "@baton/playbook";

export type ContactPoint = NonNullable<PortalBuyerQuery["buyer"]>["contactPoints"][number];

/** What follows a number for whoever answers there: "ext 4", "x4", "#4". */
const extension = /[\s,;]*(?:ext(?:ension)?\b\.?|x|#)\s*(\d{1,8})\s*$/i;

/** A phone or an email as it stands in its field. */
export interface ContactEntry {
  readonly key: string;
  readonly kind: ContactPoint["kind"];
  readonly text: string;
  /** Whose it is or when to use it; not typed here, but kept. */
  readonly label: string;
}

/** "(512) 555-0100 ext 4" for a US number, anything else as it is written; what else is known of it after it. */
export function contactWords({ kind, value, label }: ContactPoint): string {
  const words = kind === "PHONE" ? formatPhone(value) : value;
  if (!label) return words;
  return isExtension(label) ? `${words} ${label}` : `${words} (${label})`;
}

/** Puts a contact point back into its field. */
export function entryOf(point: ContactPoint, key: string): ContactEntry {
  const inText = point.kind === "PHONE" && isExtension(point.label ?? "");
  return {
    key,
    kind: point.kind,
    text: contactWords(inText ? point : { ...point, label: null }),
    label: inText ? "" : (point.label ?? ""),
  };
}

/**
 * Reads a field by the API's own rules; null when nothing is written there. An extension is no part of a number that
 * can be dialled, and is kept as its label.
 */
export function readContact({ kind, text, label }: ContactEntry): Result<ContactPoint | null, InvalidInput> {
  if (text.trim() === "") return accept(null);
  if (kind === "EMAIL") return withValue(kind, parseEmail(text), label);
  const [, digits] = extension.exec(text) ?? [];
  const labels = [label, digits && `ext ${digits}`].filter(Boolean).join(", ");
  return withValue(kind, parsePhone(text.replace(extension, "")), labels);
}

function withValue(
  kind: ContactPoint["kind"],
  parsed: Result<string, InvalidInput>,
  label: string,
): Result<ContactPoint, InvalidInput> {
  return parsed.ok ? accept({ kind, value: parsed.value, label: label || null }) : parsed;
}

function isExtension(label: string): boolean {
  return /^ext \d+$/.test(label);
}
