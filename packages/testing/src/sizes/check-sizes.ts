// Measures what the widgets weigh and compares it with packages/widgets/sizes.json: node check-sizes.ts [--write]
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { recordGate } from "../gates/hold-gate.ts";
import { measureSizes } from "./measure-sizes.ts";

interface Artifact {
  readonly says: string;
  /** What it may weigh at most; null where nothing but growth is watched. */
  readonly budget: number | null;
  /** What it weighed when this file was last written. */
  readonly kB: number;
}

interface SizesFile {
  readonly unit: string;
  readonly artifacts: Readonly<Record<string, Artifact>>;
}

/** Growth that nobody need explain: a compressor's whims. */
const tolerated = 1.02;

const widgets = fileURLToPath(new URL("../../../widgets/", import.meta.url));
const file = path.join(widgets, "sizes.json");
const sizes = JSON.parse(readFileSync(file, "utf8")) as SizesFile;
const measured = await measureSizes(path.join(widgets, "dist"));
const writes = process.argv.includes("--write");

const rows = Object.entries(sizes.artifacts).map(([name, artifact]) => {
  const now = measured[name];
  if (now === undefined) throw new Error(`Baton: sizes.json names "${name}", which is not measured.`);
  if (artifact.budget !== null) recordGate(`size-${name}`, Number(now.toFixed(2)));
  const over = artifact.budget !== null && now > artifact.budget;
  const grown = now > artifact.kB * tolerated;
  return { name, ...artifact, now, over, grown };
});

const width = Math.max(...rows.map(({ says }) => says.length));
const number = (value: number | null) => (value === null ? "–" : value.toFixed(2)).padStart(8);
console.log(
  `${"brotli, kB of 1000 bytes".padEnd(width)} ${"now".padStart(8)} ${"before".padStart(8)} ${"budget".padStart(8)}`,
);
for (const { says, now, kB, budget, over, grown } of rows) {
  const verdict = over
    ? styleText("red", "  over budget")
    : grown && !writes
      ? styleText("red", "  has grown")
      : "";
  console.log(`${says.padEnd(width)} ${number(now)} ${number(kB)} ${number(budget)}${verdict}`);
}

if (writes) {
  const artifacts = Object.fromEntries(
    rows.map(({ name, says, budget, now }) => [name, { says, budget, kB: Number(now.toFixed(2)) }]),
  );
  writeFileSync(file, `${JSON.stringify({ ...sizes, artifacts }, null, 2)}\n`);
  console.log("\nWritten to packages/widgets/sizes.json; commit it and say what the bytes are for.");
} else if (rows.some(({ grown }) => grown)) {
  console.log(
    "\nSomething has grown by more than 2 %. Make it smaller, or accept it and say why: node packages/testing/src/sizes/check-sizes.ts --write",
  );
  process.exitCode = 1;
}
if (rows.some(({ over }) => over)) process.exitCode = 1;
