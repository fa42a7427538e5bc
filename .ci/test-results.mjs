// What came of the tests: Vitest leaves it as JSON, a file a step; each command names what failed, `.ci/run` counts.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);
const folder = path.join(root, ".baton/tests");
const fileOf = (step) => path.join(folder, `${step}.json`);

/** The results of an earlier run must not be told as those of this one. */
export function forgetResults(step) {
  rmSync(fileOf(step), { force: true });
}

/** Of the given step, or of all that ran. */
export function readResults(step) {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .map((file) => path.join(folder, file))
    .filter((file) => !step || file === fileOf(step))
    .map((file) => JSON.parse(readFileSync(file, "utf8")));
}

/** Of each test that failed, and each file that could not be run: its name, how its error begins and where it was thrown. */
export function describeFailures(results) {
  return results
    .flatMap(({ testResults }) => testResults)
    .flatMap(({ name, status, message, assertionResults }) => [
      ...(status === "failed" && assertionResults.length === 0 ? [[name, "the file", message]] : []),
      ...assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages }) => [name, fullName, failureMessages.join("\n")]),
    ])
    .map(([file, test, error]) =>
      [`${path.relative(root, file)} › ${test}`, ...outlineOf(error)].join("\n  "),
    );
}

function outlineOf(error) {
  const lines = error.split("\n").map((line) => line.trim());
  const isFrame = (line) => /^at .*:\d+:\d+\)?$/.test(line);
  const ownFrame = lines.find((line) => isFrame(line) && !line.includes("node_modules"));
  const message = lines.filter((line) => line !== "" && !isFrame(line)).slice(0, 3);
  return ownFrame ? [...message, ownFrame] : message;
}
