// Draws docs/images from the built artifacts, always of the same Saturday morning: node --run screenshots [-- NAME]

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openBrowser } from "@baton/testing/browser";
import { dataFolder } from "@baton/testing/server";
import { startServer } from "../src/start-server.ts";
import { pagePictures, takePage } from "./page-pictures.ts";
import { pictureClock } from "./picture-clock.ts";
import { stageAt } from "./picture-stage.ts";
import { takeWidget } from "./take-widget.ts";
import { widgetPictures } from "./widget-pictures.ts";

const [wanted = ""] = process.argv.slice(2);
const isWanted = ({ name }: { readonly name: string }) => new RegExp(wanted).test(name);
const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const fileOf = (name: string) => fromRoot(`docs/images/${name}.png`);

async function main(): Promise<void> {
  const folder = await dataFolder();
  const clock = pictureClock();
  const server = await startServer(
    { port: 0, host: "127.0.0.1", database: { kind: "embedded", dataDir: folder.path }, demo: true },
    { portal: fromRoot("apps/portal/dist"), embed: fromRoot("packages/widgets/dist/embed") },
    clock.now,
  );
  const stage = stageAt(server.origin, clock.pass);
  const browser = await openBrowser();
  try {
    await mkdir(fromRoot("docs/images"), { recursive: true });
    for (const picture of pagePictures.filter(isWanted)) await takePage(browser, stage, picture, fileOf);
    for (const picture of (await widgetPictures(stage)).filter(isWanted)) {
      await picture.arrange?.(stage);
      await takeWidget(browser, server.origin, picture, fileOf);
    }
  } finally {
    await browser.close();
    await server.stop();
    await folder.remove();
  }
}

await main();
