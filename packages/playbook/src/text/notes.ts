import * as v from "valibot";
import type { Result } from "../result.ts";
import { type InvalidInput, parseWith } from "./invalid-input.ts";
import { limits } from "./limits.ts";
import { line, prose, written } from "./schemas.ts";

const readBack = note("The read-back", "Write what you understood and what you will do.");
const reason = note("The reason", "Say in a few words why.");
const promiseWords = note("The promise", "Write the exact words that were said to the buyer.");
const settlementNote = note("The note", "Say how and when it was settled, or what was done about it.");
const syncSummary = note("The summary", "Write in a sentence or two what you agreed on for this tour.");
const interactionSummary = note("The summary", "Write what was said.", limits.notes);

const returnWords = note("What is wrong", "Say what is missing or unclear, so that the OSC can mend it.");
const correction = note("The correction", "Write what is right instead.");

const question = note("The question", "Write what you want to know.");
const answer = note("The answer", "Write what you know, or who does.");

const source = v.pipe(
  v.nullish(line("The source"), ""),
  v.transform((text) => text || null),
);

const evidenceUrl = v.pipe(
  v.string("The link must be text."),
  v.trim(),
  v.maxLength(limits.url, `The link is too long: at most ${limits.url} characters fit.`),
  v.check(
    isWebAddress,
    "The link cannot be opened. Only web addresses that begin with http:// or https:// can; copy it from the address bar.",
  ),
  v.transform((text) => new URL(text).href),
);

/** An OSM's read-back, 1–1000 characters. */
export function parseReadBack(input: unknown): Result<string, InvalidInput> {
  return parseWith(readBack, input);
}

/** What is wrong with a handoff that is sent back, 1–1000 characters. */
export function parseReturnWords(input: unknown): Result<string, InvalidInput> {
  return parseWith(returnWords, input);
}

/** What is right instead of what was read back, 1–1000 characters. */
export function parseCorrection(input: unknown): Result<string, InvalidInput> {
  return parseWith(correction, input);
}

/** What the OSM wants to know about a handoff, 1–1000 characters. */
export function parseQuestion(input: unknown): Result<string, InvalidInput> {
  return parseWith(question, input);
}

/** What the OSC answers, 1–1000 characters. */
export function parseAnswer(input: unknown): Result<string, InvalidInput> {
  return parseWith(answer, input);
}

/** Why something was moved or cancelled, 1–1000 characters. */
export function parseReason(input: unknown): Result<string, InvalidInput> {
  return parseWith(reason, input);
}

/** The exact words of a promise, 1–1000 characters. */
export function parsePromiseWords(input: unknown): Result<string, InvalidInput> {
  return parseWith(promiseWords, input);
}

/** How a promise was kept, broken or released, 1–1000 characters. */
export function parseSettlementNote(input: unknown): Result<string, InvalidInput> {
  return parseWith(settlementNote, input);
}

/** What OSC and OSM agreed on over one tour, 1–1000 characters. */
export function parseSyncSummary(input: unknown): Result<string, InvalidInput> {
  return parseWith(syncSummary, input);
}

/** What was said in an interaction, 1–4000 characters. */
export function parseInteractionSummary(input: unknown): Result<string, InvalidInput> {
  return parseWith(interactionSummary, input);
}

/** Where a buyer came from, on one line of at most 200 characters; null when nothing is written. */
export function parseSource(input: unknown): Result<string | null, InvalidInput> {
  return parseWith(source, input);
}

/** A link to evidence; http and https only, because it is shown as a link to other people. */
export function parseEvidenceUrl(input: unknown): Result<string, InvalidInput> {
  return parseWith(evidenceUrl, input);
}

function note(what: string, ask: string, max: number = limits.prose) {
  return written(prose(what, max), what, ask);
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
}
