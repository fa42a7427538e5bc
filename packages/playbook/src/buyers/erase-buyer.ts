import { phoneDigits } from "../contacts/phone.ts";
import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { parseReason } from "../text/notes.ts";
import { formatFull } from "../timing/format.ts";

/** What the decider needs to know of a buyer. */
export interface EraseBuyerFacts {
  /** Tours that are neither over nor cancelled, with their community's time zone. */
  readonly openTours: readonly {
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly timeZone: string;
  }[];
  readonly names: readonly string[];
  /** Phones in E.164, and email addresses. */
  readonly contacts: readonly string[];
}

export interface BuyerErased {
  readonly reason: string;
  readonly erasedAt: Date;
}

/**
 * Decides an erasure. While a tour is open somebody counts on the record: it is held, moved or called off first. The
 * reason stays in the trail when everything else goes, so it may not say who it was.
 */
export function eraseBuyer(
  { openTours, names, contacts }: EraseBuyerFacts,
  input: { readonly reason: string },
  now: Date,
): Result<BuyerErased, Refusal<"TOUR_AHEAD" | "OUTCOME_MISSING" | "INVALID_INPUT">> {
  const reason = parseReason(input.reason);
  if (!reason.ok) return { ok: false, refusal: { ...reason.refusal, field: ["reason"] } };
  const [tour] = openTours.toSorted((a, b) => b.endsAt.getTime() - a.endsAt.getTime());
  if (tour && tour.endsAt.getTime() > now.getTime()) return tourAhead(tour);
  if (tour) return outcomeMissing(tour);
  if (namesSomebody(reason.value, names, contacts)) {
    return refuse(
      "INVALID_INPUT",
      "The reason stays when the buyer’s data goes, and it says who the buyer is. Write it without a name, phone or email.",
      ["reason"],
    );
  }
  return accept({ reason: reason.value, erasedAt: now });
}

type OpenTour = EraseBuyerFacts["openTours"][number];

function tourAhead({ startsAt, timeZone }: OpenTour) {
  return refuse(
    "TOUR_AHEAD",
    `The buyer has a tour ahead, ${formatFull(startsAt, timeZone)}, and somebody prepares for it. Cancel it first, or wait until it is over.`,
  );
}

function outcomeMissing({ startsAt, timeZone }: OpenTour) {
  return refuse(
    "OUTCOME_MISSING",
    `Nobody wrote what came of the tour of ${formatFull(startsAt, timeZone)}, and after an erasure nobody could. Write its outcome first, or cancel it.`,
  );
}

/** Names count as they are written: "will" is not Will. */
function namesSomebody(reason: string, names: readonly string[], contacts: readonly string[]): boolean {
  const words = new Set(reason.split(/[^\p{L}\p{M}'’-]+/u).map((word) => word.replace(/['’]s$/u, "")));
  const digits = phoneDigits(reason.replace(/[^\d+() .-]/g, " "))?.replace("+", "") ?? "";
  return (
    names.flatMap((name) => name.split(/\s+/u)).some((part) => part.length > 2 && words.has(part)) ||
    contacts.some((contact) =>
      contact.startsWith("+")
        ? digits.includes(contact.slice(-10))
        : reason.toLowerCase().includes(contact.toLowerCase()),
    )
  );
}
