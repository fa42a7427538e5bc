import type { AddressInfo } from "node:net";
import { createApi, followUpPages } from "@baton/api";
import { readTrustedDocuments } from "@baton/api-contract/trusted-documents";
import { type Database, openDatabase } from "@baton/database";
import type { Config, DatabaseChoice } from "./config.ts";
import { createDemoClock, type DemoClock } from "./demo/demo-clock.ts";
import { demoRoutes } from "./demo/demo-routes.ts";
import { pageBuilderId, pageKey } from "./demo/intakes.ts";
import { demoBuilderIds, type SigningKey, seedDemo } from "./demo/seed.ts";
import { followUpRoute } from "./follow-up/follow-up-route.ts";
import { closeServer } from "./http/close-server.ts";
import { createHttpServer } from "./http/create-http-server.ts";
import { embedRoutes } from "./http/embed-routes.ts";
import { graphqlRoute } from "./http/graphql-route.ts";
import { healthRoutes } from "./http/health-routes.ts";
import { listen, tryAddress } from "./http/listen.ts";
import { portalFiles } from "./http/static-files.ts";
import { acceptWebSockets } from "./http/web-sockets.ts";
import { logFailedJob } from "./jobs/log-failed-job.ts";
import { type Jobs, startJobs } from "./jobs/start-jobs.ts";
import { createMailer } from "./mail/mailer.ts";

/** Where the built pages and scripts lie. */
export interface Artifacts {
  /** The built portal, with the plain page in it. */
  readonly portal: string;
  /** Folder of the widgets' scripts for `<script src>`. */
  readonly embed: string;
}

export interface RunningServer {
  /** Where it listens, for example `http://localhost:4000`. */
  readonly origin: string;
  /** Finishes the requests under way, then lets go of the database. */
  readonly stop: () => Promise<void>;
}

/** How long requests under way may take while stopping, in milliseconds. */
const patience = 10_000;

/**
 * Puts the parts together and listens: database, demo data, API, HTTP.
 *
 * @param realNow milliseconds since 1970; what the domain's clock goes by
 * @throws {Error} beginning with `Baton:` when a part cannot start; what was opened is closed again
 */
export async function startServer(
  config: Config,
  artifacts: Artifacts,
  realNow: () => number = Date.now,
): Promise<RunningServer> {
  await tryAddress(config);
  const database = await openDatabase(databaseOptions(config.database));
  try {
    return await serve(config, artifacts, database, createDemoClock(realNow));
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(
  config: Config,
  artifacts: Artifacts,
  database: Database,
  clock: DemoClock,
): Promise<RunningServer> {
  const signingKey = config.demo ? await seedDemo(database, clock.now()) : undefined;
  const mailer = config.mail && createMailer(database, config.mail, clock.now);
  const jobs = await startJobs({ database, clock: clock.now, sendMail: mailer?.send, onError: logFailedJob });
  const stopJobs = async () => {
    await jobs.stop();
    mailer?.close();
  };
  try {
    return await answer(config, artifacts, { database, clock, jobs, stopJobs, signingKey });
  } catch (error) {
    await stopJobs();
    throw error;
  }
}

interface Parts {
  readonly database: Database;
  readonly clock: DemoClock;
  readonly jobs: Jobs;
  readonly stopJobs: () => Promise<void>;
  /** The demo's; undefined without one. */
  readonly signingKey: SigningKey | undefined;
}

async function answer(
  config: Config,
  artifacts: Artifacts,
  { database, clock, jobs, stopJobs, signingKey }: Parts,
): Promise<RunningServer> {
  const shownKey = Promise.withResolvers<string>();
  const lookAtDemo = async () => {
    for (const builderId of demoBuilderIds) await jobs.lookEverywhere(builderId);
  };
  // The clock may have gone back to before what was told already.
  const clockMoved = () => jobs.retime().then(lookAtDemo);
  const demo = signingKey
    ? {
        routes: demoRoutes(signingKey, clock, shownKey.promise, clockMoved),
        files: portalFiles(artifacts.portal),
      }
    : { routes: [], files: undefined };
  if (signingKey) await lookAtDemo();
  let listening = "";
  const api = await createApi({
    database,
    clock: clock.now,
    trustedDocuments: readTrustedDocuments(),
    wake: jobs.wake,
    publicUrl: () => config.serverUrl ?? listening,
    log: (entry) => console.error(JSON.stringify(entry)),
  });
  const server = createHttpServer(
    [
      graphqlRoute(api),
      followUpRoute(followUpPages({ database, clock: clock.now })),
      ...healthRoutes(() => database.ready()),
      ...embedRoutes(artifacts.embed),
      ...demo.routes,
    ],
    demo.files,
  );
  const sockets = acceptWebSockets(server, api.live);
  const { port } = await listen(server, config);
  const origin = originOf(config.host, port);
  listening = origin;
  if (config.demo) shownKey.resolve(await demoPageKey(database, origin, clock.now()));
  return {
    origin,
    async stop() {
      // First: an open socket would keep the server from closing.
      await sockets.close();
      await closeServer(server, patience);
      await api.stop();
      await stopJobs();
      await database.close();
    },
  };
}

/** The key of the demo's marketing page, for both names this machine has for itself. */
function demoPageKey(database: Database, origin: string, now: Date): Promise<string> {
  const origins = [origin, origin.replace("//localhost:", "//127.0.0.1:")];
  return database.withTenant({ builderId: pageBuilderId }, (tx) => pageKey(tx, origins, now));
}

function databaseOptions(choice: DatabaseChoice) {
  return choice.kind === "embedded"
    ? { dataDirectory: choice.dataDir }
    : { url: choice.url, migrationUrl: choice.migrationUrl };
}

/** How this machine's browser gets there. */
function originOf(host: string, port: AddressInfo["port"]): string {
  const everywhere = ["127.0.0.1", "::1", "0.0.0.0", "::", "localhost"].includes(host);
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
