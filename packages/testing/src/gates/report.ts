// The end of check:embed: every gate's figure beside its bar. Ends with 1 when a bar is missed or a gate was not measured.
import { styleText } from "node:util";
import { gates } from "./gates.ts";
import { barOf, measuredOf, passes, show } from "./hold-gate.ts";

const rows = Object.entries(gates).map(([name, gate]) => {
  const measured = measuredOf(name);
  const ok = measured !== undefined && passes(gate, measured.value);
  return {
    ok,
    says: gate.says,
    measured: measured ? show(gate, measured.value) : "not measured",
    bar: barOf(gate),
    note: measured?.note ?? "",
  };
});

const width = Math.max(...rows.map(({ says }) => says.length));
for (const { ok, says, measured, bar, note } of rows) {
  const figures = `${measured.padStart(14)}   ${bar.padEnd(12)}`;
  const verdict = ok ? styleText("green", "ok    ") : styleText("red", "MISSED");
  console.log(`${verdict} ${says.padEnd(width)} ${figures} ${note}`.trimEnd());
}
const missed = rows.filter(({ ok }) => !ok);
console.log(
  missed.length === 0 ? `\nAll ${rows.length} gates hold.` : `\nMissed: ${missed.length} of ${rows.length}.`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
