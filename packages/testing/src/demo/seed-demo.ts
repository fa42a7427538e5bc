import { readFile } from "node:fs/promises";
import { openDatabase } from "@baton/database";
import { preparePglite } from "../databases/prepare-pglite.ts";
import { startServerProcess } from "../server/server-process.ts";

/** Makes a data folder with the demo in it that no server has open: to be copied, which is quicker than seeding again. */
export async function seedDemo(folder: string): Promise<void> {
  const template = new Blob([await readFile(await preparePglite())]);
  await (await openDatabase({ dataDirectory: folder, template })).close();
  await (await startServerProcess({ BATON_DATA_DIR: folder })).stop();
}
