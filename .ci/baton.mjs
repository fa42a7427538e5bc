// What the commands of package.json run. Needs nothing but Node 20.19 and npm, and no package installed.
//   node .ci/baton.mjs start | test | check-embed | check-rules | check-week | storybook | run STEP...
import { childEnvironment, isStopping, passSignalsOn } from "./child.mjs";
import { findNode } from "./find-node.mjs";
import { blocking, plans, runStep, stepNames, titleOf } from "./steps.mjs";

const [command, ...named] = process.argv.slice(2);
const plan = command === "run" ? named : plans[command];
const unknown = plan?.filter((name) => !stepNames.includes(name)) ?? [];
if (!plan?.length || unknown.length > 0) {
  if (unknown.length > 0) console.error(`No such step: ${unknown.join(", ")}.`);
  console.error(
    `Usage: node .ci/baton.mjs ${Object.keys(plans).join(" | ")} | run STEP...\nSteps: ${stepNames.join(" ")}`,
  );
  process.exit(2);
}

passSignalsOn();
try {
  process.exitCode = await runPlan(plan);
} catch (error) {
  console.error(`\nBaton: ${error.message}`);
  process.exitCode = 1;
}

/** Runs the steps in order. A failed check does not keep the later ones from being run and told as well. */
async function runPlan(names) {
  const node = findNode();
  const env = childEnvironment(node);
  const done = [];
  for (const name of names) {
    console.log(`\n== ${name}: ${titleOf(name)}`);
    const started = performance.now();
    const code = await runStep(name, { node, env });
    if (isStopping()) return 130;
    done.push({ name, failed: code !== 0, seconds: (performance.now() - started) / 1000 });
    if (code !== 0) console.error(`== ${name} FAILED (${code})`);
    if (code !== 0 && blocking.has(name)) break;
  }
  report(done);
  return done.some((step) => step.failed) ? 1 : 0;
}

function report(done) {
  console.log("");
  for (const { name, failed, seconds } of done) {
    console.log(`${failed ? "FAILED" : "ok    "} ${name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  const failed = done.filter((step) => step.failed).map((step) => step.name);
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(", ")}.`);
}
