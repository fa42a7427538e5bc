import { cp } from "node:fs/promises";
import type { Browser } from "playwright";
import { afterAll, beforeAll, inject } from "vitest";
import { openBrowser } from "../browser/find-browser.ts";
import { dataFolder, type ServerProcess, startServerProcess } from "../server/server-process.ts";
import type { SeededDemo } from "./demo-desk.ts";

/** The demo as `npm start` serves it, and a browser to look at it with. Both end with the file. */
export interface Demo {
  readonly origin: string;
  /** The file's own, started when first asked for. */
  readonly browser: () => Promise<Browser>;
}

export interface OwnDemo extends Demo {
  /** Ends the server as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the data it left. */
  readonly restart: () => Promise<void>;
}

/**
 * The one demo of the run. Other files write in it at the same time, so this is for tests that write only where no
 * other file looks, and leave its clock alone.
 */
export function sharedDemo(): Demo {
  let origin = "";
  const browser = ownBrowser();
  beforeAll(async () => {
    origin = (await seededDemo()).origin;
  });
  return {
    browser,
    get origin() {
      return origin;
    },
  };
}

/** A demo of the file's own: for tests that move its clock, end its server, or count what there is. */
export function ownDemo(): OwnDemo {
  let folder: Awaited<ReturnType<typeof dataFolder>>;
  let server: ServerProcess;
  const browser = ownBrowser();
  const start = async () => {
    server = await startServerProcess({ BATON_DATA_DIR: folder.path });
  };
  beforeAll(async () => {
    folder = await dataFolder();
    await cp((await seededDemo()).folder, folder.path, { recursive: true });
    await start();
  });
  afterAll(async () => {
    await server?.stop();
    await folder?.remove();
  });
  return {
    browser,
    get origin() {
      return server.origin;
    },
    kill: () => server.kill(),
    restart: start,
  };
}

function ownBrowser(): () => Promise<Browser> {
  let started: Promise<Browser> | undefined;
  afterAll(async () => {
    await (await started)?.close();
  });
  return () => {
    started ??= openBrowser();
    return started;
  };
}

async function seededDemo(): Promise<SeededDemo> {
  const response = await fetch(inject("demoDesk"));
  const body = await response.text();
  if (!response.ok) throw new Error(`The run has no demo: ${body}`);
  return JSON.parse(body);
}
