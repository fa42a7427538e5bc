import * as v from "valibot";
import { cleanLine, cleanText, isBlank } from "./clean-text.ts";
import { limits } from "./limits.ts";

type TextSchema = v.GenericSchema<string, string>;

/** One line of text, possibly empty. `what` names it in messages: "The name". */
export function line(what: string, max: number = limits.line): TextSchema {
  return v.pipe(v.string(mustBeText(what)), v.transform(cleanLine), v.maxLength(max, tooLong(what, max)));
}

/** Text of several lines, possibly empty. */
export function prose(what: string, max: number = limits.prose): TextSchema {
  return v.pipe(v.string(mustBeText(what)), v.transform(cleanText), v.maxLength(max, tooLong(what, max)));
}

/** The same text, refused when there is nothing to read in it. `ask` says what to write. */
export function written(schema: TextSchema, what: string, ask: string): TextSchema {
  return v.pipe(
    schema,
    v.check((text) => !isBlank(text), `${what} is empty. ${ask}`),
  );
}

/** Lines of a list: blank ones are left out, the same one twice is kept once. */
export function lines(what: string, max: number = limits.line) {
  return v.pipe(
    list(line(what, max), what),
    v.transform((all) => [...new Set(all.filter((text) => !isBlank(text)))]),
  );
}

/** A list of at most `limits.rows` entries. */
export function list<T>(entry: v.GenericSchema<unknown, T>, what: string) {
  return v.pipe(
    v.array(entry, `${what}: a list is needed here. Send one, empty if there is nothing to say.`),
    v.maxLength(limits.rows, `${what}: more than ${limits.rows} entries. Keep the ones that matter.`),
  );
}

/** Rows that carry a key; two rows with one key could not be told apart when drafts are merged. */
export function rows<T extends { readonly key: string }>(row: v.GenericSchema<unknown, T>, what: string) {
  return v.pipe(
    list(row, what),
    v.check(
      (all) => new Set(all.map(({ key }) => key)).size === all.length,
      `${what}: two rows carry the same key. Give every row a key of its own.`,
    ),
  );
}

/** A row's key: made by the writer's program, never typed by a person. */
export const rowKey = token("A row's key", 64);

/** An id, opaque here: a global id in the form, a UUID in the API. */
export const id = token("An id", limits.id);

export function flag(what: string) {
  return v.boolean(`${what}: true or false is needed here.`);
}

export function choice<const T extends readonly string[]>(options: T, what: string) {
  return v.picklist(options, `${what} must be one of ${options.join(", ")}.`);
}

export function record<T extends v.ObjectEntries>(entries: T, what: string) {
  return v.object(entries, `${what} is incomplete. It needs ${Object.keys(entries).join(", ")}.`);
}

function token(what: string, max: number) {
  return v.pipe(
    v.string(mustBeText(what)),
    v.regex(/^[\w=+/:.-]+$/, `${what} may hold letters, digits and - _ = + / : . only.`),
    v.maxLength(max, tooLong(what, max)),
  );
}

function mustBeText(what: string): string {
  return `${what} must be text.`;
}

function tooLong(what: string, max: number): string {
  return `${what} is too long: at most ${max} characters fit. Shorten it.`;
}
