import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Makes this process the only one that uses the folder: two PGlites on one folder destroy it.
 *
 * The lock is the operating system's, taken on a file by the SQLite that comes with Node (which has no lock of its
 * own to offer). It ends with the process however that ends, so after `kill -9` there is nothing stale to judge, no
 * process id that another program may have by now, and it holds between containers that share the folder.
 *
 * @throws Error naming the process that has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const pidFile = join(folder, "baton.pid");
  const lock = new DatabaseSync(join(folder, "baton.lock"), { timeout: 0 });
  try {
    lock.exec("pragma journal_mode = off; begin exclusive");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new Error(await inUse(folder, pidFile), { cause: error });
  }
  // Only to tell others who has it; the lock does not depend on it.
  await writeFile(pidFile, `${process.pid}\n`);
  return {
    async release() {
      await rm(pidFile, { force: true });
      lock.close();
    },
  };
}

async function inUse(folder: string, pidFile: string): Promise<string> {
  const pid = Number.parseInt(await readFile(pidFile, "utf8").catch(() => ""), 10);
  const holder = Number.isNaN(pid) ? "another process" : `process ${pid}`;
  const self = pid === process.pid ? ", which is this one" : "";
  return (
    `Baton: the data folder ${folder} is in use by ${holder}${self}. Only one process can have it open. ` +
    "Stop that one, or name another folder in BATON_DATA_DIR, or use PostgreSQL (DATABASE_URL) to run several."
  );
}

/** SQLITE_BUSY */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}
