import { mkdirSync, writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import { gates } from "./gates.ts";
import { gateFolder } from "./hold-gate.ts";

/** Counts, per project of Vitest, the tests that did not pass: the figure of the gate `tests-<project>`. */
export default class GateReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const projects = new Set(modules.map(({ project }) => project.name));
    for (const project of projects) {
      // Vitest puts the browser behind the name: "axe (chromium)".
      const name = `tests-${project.replace(/ \(.*/, "")}`;
      if (!(name in gates)) continue;
      const own = modules.filter((module) => module.project.name === project);
      const tests = own.flatMap((module) => [...module.children.allTests()]);
      // Those a project leaves out are the others' (runIf); lint sees to it that none is skipped.
      const failed = tests.filter((test) => !/^(passed|skipped)$/.test(test.result().state)).length;
      const broken = own.filter((module) => module.state() === "failed" && module.children.size === 0).length;
      mkdirSync(gateFolder, { recursive: true });
      const measured = {
        value: failed + broken,
        note: `${tests.filter((test) => test.result().state === "passed").length} passed`,
      };
      writeFileSync(`${gateFolder}${name}.json`, JSON.stringify(measured));
    }
  }
}
