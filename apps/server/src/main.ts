import { fileURLToPath } from "node:url";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { onStop } from "./stop-signals.ts";

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

async function main(): Promise<void> {
  const config = readConfig(process.env, fromRoot("."));
  const artifacts = {
    portal: fromRoot("apps/portal/dist"),
    embed: fromRoot("packages/widgets/dist/embed"),
  };
  const starting = startServer(config, artifacts);
  // From here on, also while still starting: a folder that is open is let go of.
  onStop(() => starting.then(stop, () => {}), { withParent: process.env.BATON_END_WITH_PARENT === "1" });
  console.log(readyLines(config, await starting));
}

async function stop(server: RunningServer): Promise<void> {
  await server.stop();
  process.exit(0);
}

function readyLines({ demo, database }: Config, { origin }: RunningServer): string {
  const places = [
    ...(demo ? [["portal", "/"] as const, ["plain page", "/embed.html"] as const] : []),
    ["GraphQL", "/graphql"] as const,
    ["health", "/health/ready"] as const,
  ];
  const data = database.kind === "embedded" ? `embedded, in ${database.dataDir}` : "PostgreSQL";
  return [
    "Baton is ready",
    ...places.map(([name, path]) => `  ${name.padEnd(11)} ${origin}${path}`),
    `  ${"data".padEnd(11)} ${data}`,
  ].join("\n");
}

main().catch((error: unknown) => {
  // What is expected to go wrong says so itself; anything else is a bug and shows where it is.
  const expected =
    error instanceof ConfigError || (error instanceof Error && error.message.startsWith("Baton:"));
  console.error(expected ? error.message : error);
  process.exit(1);
});
