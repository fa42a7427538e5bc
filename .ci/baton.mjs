// What the commands of package.json run. Needs nothing but Node 20.19 and npm, and no package installed.
//   node .ci/baton.mjs start | test | check-embed | check-e2e | check-rules | storybook | run STEP...
import { childEnvironment, isStopping, passSignalsOn } from "./child.mjs";
import { findNode } from "./find-node.mjs";
import { blocking, plans, runStep, stepNames, titleOf } from "./steps.mjs";
import { describeFailures, forgetResults, readResults } from "./test-results.mjs";

const [command, ...named] = process.argv.slice(2);
const plan = command === "run" ? named : plans[command];
const unknown = command === "run" ? named.filter((name) => !stepNames.includes(name)) : [];
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

/** Runs the steps in order, and those of a list within side by side. */
async function runPlan(entries) {
  const node = findNode();
  const tools = { node, env: childEnvironment(node) };
  const done = [];
  for (const entry of entries) {
    const lanes = Array.isArray(entry) ? entry : [[entry]];
    const results = await runSideBySide(lanes, tools);
    if (isStopping()) return 130;
    done.push(...results);
    if (results.some(({ name, failed }) => failed && blocking.has(name))) break;
  }
  report(done);
  return done.some((step) => step.failed) ? 1 : 0;
}

/** The first lane prints as it goes; what the others print is held back until all have ended, so that nothing is mixed. */
async function runSideBySide([first, ...others], tools) {
  const held = others.map(() => []);
  const results = await Promise.all([
    runLane(first, tools),
    ...others.map((lane, index) => runLane(lane, tools, (text) => held[index].push(text))),
  ]);
  for (const text of held.flat()) process.stdout.write(text);
  return results.flat();
}

/** A failed check does not keep the later ones from being run and told as well. */
async function runLane(names, tools, hear) {
  const say = hear ? (line) => hear(`${line}\n`) : console.log;
  const done = [];
  for (const name of names) {
    say(`\n== ${name}: ${titleOf(name)}`);
    forgetResults(name);
    const started = performance.now();
    const code = await runStep(name, { ...tools, hear });
    if (isStopping()) break;
    done.push({ name, failed: code !== 0, seconds: (performance.now() - started) / 1000 });
    if (code !== 0) say(`== ${name} FAILED (${code})`);
    if (code !== 0 && blocking.has(name)) break;
  }
  return done;
}

function report(done) {
  console.log("");
  for (const { name, failed, seconds } of done) {
    console.log(`${failed ? "FAILED" : "ok    "} ${name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  const failed = done.filter((step) => step.failed).map((step) => step.name);
  if (failed.length === 0) return;
  console.error(`\nFailed: ${failed.join(", ")}.`);
  for (const failure of failed.flatMap((step) => describeFailures(readResults(step))))
    console.error(`\n${failure}`);
}
