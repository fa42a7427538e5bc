import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const built = fileURLToPath(new URL("../../../../packages/widgets/dist/embed/", import.meta.url));

/** The version a second copy of the scripts calls itself by. */
export const olderVersion = "0.0.9";

/** The scripts as they are, of another version: what a page has when two of its parts were built at different times. */
export function olderRelease(): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(`${built}integrity.json`, "utf8")) as { version: string };
  const scripts = readdirSync(built).filter((name) => name.endsWith(".js"));
  return new Map(
    scripts.map((name) => [
      `older/${name}`,
      readFileSync(`${built}${name}`, "utf8").replaceAll(version, olderVersion),
    ]),
  );
}
