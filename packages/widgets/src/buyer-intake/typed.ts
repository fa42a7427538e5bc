import type { BuyerIntakeSubmitInput } from "@baton/api-contract";
import {
  accept,
  type BudgetRange,
  type ContactChannel,
  cleanLine,
  formatMoneyRange,
  formatPhone,
  type InvalidInput,
  isBlank,
  type Language,
  parseMoney,
  parseMoneyRange,
  type Result,
  readEmail,
  readPhone,
  type Timeline,
} from "@baton/playbook";

/** What stands in the form, as it was typed. */
export interface Typed {
  readonly name: string;
  readonly partner: string;
  readonly email: string;
  readonly phone: string;
  readonly channel: ContactChannel | "";
  readonly hours: string;
  readonly soon: Soon | "";
  readonly budget: string;
  readonly wishes: string;
  readonly consent: boolean;
  /** No person sees it. */
  readonly website: string;
}

export type FieldName = keyof Typed;
export type Problems = Readonly<Partial<Record<FieldName, string>>>;

export const untouched: Typed = {
  name: "",
  partner: "",
  email: "",
  phone: "",
  channel: "",
  hours: "",
  soon: "",
  budget: "",
  wishes: "",
  consent: false,
  website: "",
};

/** When somebody thinks of moving, in months. */
const timelines = {
  "0-3": { fromMonths: 0, toMonths: 3 },
  "3-6": { fromMonths: 3, toMonths: 6 },
  "6-12": { fromMonths: 6, toMonths: 12 },
  "12-": { fromMonths: 12, toMonths: null },
} as const satisfies Record<string, Timeline>;

export type Soon = keyof typeof timelines;

type Reader<T> = (text: string, language: Language) => Result<T, InvalidInput>;

/** Nothing can be wrong with a name but its length, which the input bounds. */
const name = (text: string) => accept(cleanLine(text));

const readers = {
  name,
  partner: name,
  email: readEmail,
  phone: readPhone,
  budget,
};

type Read = keyof typeof readers;

export function isRead(name: FieldName): name is Read {
  return name in readers;
}

/** What is wrong with one field, once the person has left it; a blank one is judged when the form is sent. */
export function problemOf(name: Read, text: string, language: Language): string | undefined {
  const reader: Reader<unknown> = readers[name];
  const read = isBlank(text) ? undefined : reader(text, language);
  return read && !read.ok ? language.say(read.refusal.message) : undefined;
}

/** The same text the way it was understood, as long as that can be read again. */
export function exact(name: Read, text: string, language: Language): string {
  const read = isBlank(text) ? undefined : shown(name, text, language);
  return read && problemOf(name, read, language) === undefined ? read : text;
}

function shown(name: Read, text: string, language: Language): string | undefined {
  if (name === "budget") {
    const range = budget(text, language);
    // "Up to" goes without saying here, and could not be read back.
    return range.ok
      ? formatMoneyRange({ ...range.value, min: range.value.min ?? range.value.max }, language)
      : undefined;
  }
  const read = readers[name](text);
  if (!read.ok) return undefined;
  return name === "phone" ? formatPhone(read.value) : read.value;
}

/** Both ends, or the one amount not to go beyond. */
function budget(text: string, language: Language): Result<BudgetRange, InvalidInput> {
  const amount = parseMoney(text, undefined, language);
  if (amount.ok) return accept({ min: null, max: amount.value });
  return parseMoneyRange(text, undefined, language);
}

type Said = Omit<BuyerIntakeSubmitInput, "idempotencyKey" | "consent" | "communityId">;

/** What the form says, or everything that is still wrong with it. */
export function readTyped(
  typed: Typed,
  language: Language,
): { readonly said: Said; readonly problems: Problems } {
  const { say } = language;
  const problems: Partial<Record<FieldName, string>> = {};
  function read<T>(name: Read, reader: Reader<T>): T | null {
    const result = isBlank(typed[name]) ? undefined : reader(typed[name], language);
    if (result?.ok) return result.value;
    if (result) problems[name] = say(result.refusal.message);
    return null;
  }
  const givenName = read("name", readers.name);
  const partner = read("partner", readers.partner);
  const email = read("email", readers.email);
  const phone = read("phone", readers.phone);
  const { channel, hours, soon } = typed;
  if (givenName === null) problems.name ??= say("Write your name, so that we know whom to ask for.");
  if (isBlank(typed.email) && isBlank(typed.phone))
    problems.email = say("Write an email address or a phone number, so that we can reach you.");
  else if (channel === "EMAIL" && isBlank(typed.email))
    problems.email = say("You would like an email. Write your address, or choose another way.");
  else if (channel && channel !== "EMAIL" && isBlank(typed.phone))
    problems.phone = say("You would like a call or a text. Write your number, or choose email.");
  const range = read("budget", budget);
  if (!typed.consent) problems.consent = say("Tick the box; without it we may not keep what you wrote.");
  const said: Said = {
    people: [givenName, partner].filter((each) => each !== null),
    email,
    phone,
    contactPreference: channel || !isBlank(hours) ? { channel: channel || null, hours, language: "" } : null,
    budget: range,
    timeline: soon ? timelines[soon] : null,
    wishes: typed.wishes,
    website: typed.website,
  };
  return { said, problems };
}

/** The field of the form that a refusal of the API is about; undefined when it is about none. */
export function fieldOf(path: readonly string[] | null): FieldName | undefined {
  const [name = "", index] = path ?? [];
  if (name === "people") return index === "1" ? "partner" : "name";
  if (name === "contactPreference") return "hours";
  if (name === "timeline") return "soon";
  return name in untouched ? (name as FieldName) : undefined;
}

/** The names of the fields with something in them; not what. */
export function filledIn(typed: Typed): readonly FieldName[] {
  return (Object.keys(typed) as FieldName[]).filter(
    (name) => name !== "website" && (typeof typed[name] === "string" ? !isBlank(typed[name]) : typed[name]),
  );
}
