import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import postgres from "postgres";

/** A PostgreSQL server that lives as long as one test run. */
export interface Cluster {
  /** Of its superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

const superuser = "postgres";

/** Speed over safety: nobody needs the data after a crash. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  // Begun in the middle of a run, it takes statistics, and a test that looks at plans sees others.
  autovacuum: "off",
};

/**
 * Runs the server in the background until its standard input closes, which happens even when the process that
 * started it is killed; then stops it and removes its folder.
 */
const untilInputCloses =
  '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$CLUSTER"';

/** Starts a new server with the programs in `bin`. PostgreSQL refuses to run as root, so root lends it to another user. */
export async function startCluster(bin: string): Promise<Cluster> {
  const folder = await mkdtemp(path.join(tmpdir(), "baton-postgres-"));
  const data = path.join(folder, "data");
  const account = await accountToRunAs();
  const options = { ...account, cwd: folder };
  let server: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    server?.stdin?.end();
    if (server && server.exitCode === null) await once(server, "exit");
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const programs = account ? await readableTo(account, bin, folder) : bin;
    if (account) await chown(folder, account.uid, account.gid);
    await promisify(execFile)(
      path.join(programs, "initdb"),
      ["-D", data, "-U", superuser, "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"],
      options,
    );
    const port = await freePort();
    const command = [path.join(programs, "postgres"), "-D", data, ...assignments({ ...settings, port })];
    server = spawn("/bin/sh", ["-c", untilInputCloses, "sh", ...command], {
      ...options,
      env: { ...process.env, CLUSTER: folder },
      stdio: ["pipe", "ignore", "pipe"],
      detached: true,
    });
    const url = `postgres://${superuser}@127.0.0.1:${port}/postgres`;
    await untilReady(url, server);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function assignments(values: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function accountToRunAs(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const accounts = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find(([account]) => account === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.");
}

/** A checkout below /root can be read by no one else, so programs from npm are copied beside the data. */
async function readableTo(account: Account, bin: string, folder: string): Promise<string> {
  const readable = await promisify(execFile)(path.join(bin, "postgres"), ["--version"], {
    ...account,
    cwd: "/",
  }).then(
    () => true,
    () => false,
  );
  if (readable) return bin;
  await cp(path.dirname(bin), path.join(folder, "program"), { recursive: true, verbatimSymlinks: true });
  return path.join(folder, "program", path.basename(bin));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no TCP port.");
  return address.port;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  let log = "";
  server.stderr?.on("data", (text) => {
    log = (log + text).slice(-4000);
  });
  const deadline = Date.now() + 30_000;
  while (true) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (cause) {
      if (Date.now() > deadline) throw new Error(`PostgreSQL did not start within 30 s:\n${log}`, { cause });
      await setTimeout(50);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}
