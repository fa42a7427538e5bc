import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import ts from "typescript-6";
import { home, scratch } from "../paths.ts";
import { declarationOf, declarations, pathsTo, unpublished } from "./declarations.ts";

/** That the report was written is no problem: what it says is compared with the reviewed one elsewhere. */
const expected = new Set<string>(["console-api-report-created", "console-api-report-copied"]);

const silent = { logLevel: ExtractorLogLevel.None };

/**
 * Puts all declarations an entry offers into one file that names nothing but public packages.
 * Leaves a report of the entry's public surface, as Markdown, in the scratch folder.
 *
 * @throws Error when the types do not hold, or still lead to a package nobody can install.
 */
export function rollUp(entry: string, file: string): void {
  const main = declarationOf(entry);
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(home, "package.json"),
    configObject: {
      projectFolder: home,
      mainEntryPointFilePath: main,
      bundledPackages: unpublished.map((name) => `@baton/${name}`),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "es2022",
            lib: ["es2023", "dom", "dom.iterable"],
            module: "preserve",
            moduleResolution: "bundler",
            jsx: "react-jsx",
            strict: true,
            skipLibCheck: true,
            noEmit: true,
            allowImportingTsExtensions: true,
            types: [],
            paths: pathsTo(declarations, "d.ts"),
          },
          files: [main],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: scratch,
        reportTempFolder: path.join(scratch, "reports"),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: file },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Warning },
          // Everything exported is public, and what it leads to is declared beside it without being exported.
          "ae-missing-release-tag": silent,
          "ae-forgotten-export": silent,
          "ae-undocumented": silent,
        },
        tsdocMessageReporting: { default: silent },
      },
    },
  });
  const problems: string[] = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = true;
      const isProblem = message.logLevel === "error" || message.logLevel === "warning";
      if (isProblem && !expected.has(message.messageId)) problems.push(message.text);
    },
  });
  writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\n${globalsOf(entry)}`);
  const text = readFileSync(file, "utf8");
  for (const { fileName } of ts.preProcessFile(text).importedFiles) {
    if (!/^(@baton\/|\.)/.test(fileName)) continue;
    problems.push(`${path.relative(home, file)} leads to ${fileName}, which is not published.`);
  }
  if (problems.length > 0) throw new Error(`The types of "${entry}" do not hold:\n${problems.join("\n")}`);
}

/** The roll-up leaves `declare global` out; an entry needs those of its folder: the tags, and the script's name. */
function globalsOf(entry: string): string {
  const source = path.join(declarations, "packages/widgets/src", entry);
  if (!existsSync(source)) return "";
  const blocks = readdirSync(source)
    .filter((name) => name.endsWith(".d.ts"))
    .flatMap((name) =>
      [...readFileSync(path.join(source, name), "utf8").matchAll(/^declare global \{\n.*?^\}/gms)].map(
        ([block]) => block,
      ),
    );
  return blocks.map((block) => `\n${block}\n`).join("");
}
