import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Gate, gates } from "./gates.ts";

/** Where one run of check:embed keeps its figures. */
export const gateFolder = fileURLToPath(new URL("../../../../.baton/gates/", import.meta.url));

export interface Measured {
  readonly value: number;
  /** What the figure is made of, where one number does not say it. */
  readonly note?: string;
}

/**
 * Writes down what was measured for the table at the end of check:embed. A gate measured more than once (both builds,
 * several pages) keeps the worst figure.
 *
 * @throws {Error} with the figure and the bar when it is missed
 * @example
 * ```ts
 * holdGate("csp-violations", violations.length, violations.join("; "));
 * ```
 */
export function holdGate(name: string, value: number, note?: string): void {
  const gate = recordGate(name, value, note);
  if (!passes(gate, value)) {
    throw new Error(`Baton: ${gate.says}: ${show(gate, value)}; the bar is ${barOf(gate)}. ${note ?? ""}`);
  }
}

/** Writes down what was measured, and leaves the judgement to the table. */
export function recordGate(name: string, value: number, note?: string): Gate {
  const gate = gates[name];
  if (!gate) {
    throw new Error(`Baton: there is no gate "${name}". Add it to packages/testing/src/gates/gates.ts.`);
  }
  const before = measuredOf(name);
  if (!before || isWorse(gate, value, before.value)) {
    mkdirSync(gateFolder, { recursive: true });
    writeFileSync(`${gateFolder}${name}.json`, JSON.stringify({ value, note } satisfies Measured));
  }
  return gate;
}

export function measuredOf(name: string): Measured | undefined {
  try {
    return JSON.parse(readFileSync(`${gateFolder}${name}.json`, "utf8")) as Measured;
  } catch {
    return undefined;
  }
}

export function passes({ bar }: Gate, value: number): boolean {
  return "atMost" in bar ? value <= bar.atMost : value >= bar.atLeast;
}

function isWorse({ bar }: Gate, value: number, than: number): boolean {
  return "atMost" in bar ? value > than : value < than;
}

export function barOf(gate: Gate): string {
  return "atMost" in gate.bar ? `≤ ${show(gate, gate.bar.atMost)}` : `≥ ${show(gate, gate.bar.atLeast)}`;
}

export function show({ unit }: Gate, value: number): string {
  const digits = Number.isInteger(value) ? String(value) : String(Number(value.toFixed(4)));
  return unit ? `${digits} ${unit}` : digits;
}
