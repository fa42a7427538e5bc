// Our form by script tag beside Web Awesome's controls and Novu's inbox, in one run: node bench/embed/speed.ts
import { findBrowser } from "@baton/testing/browser";
import { recordGate } from "@baton/testing/gates";
import { dataFolder, signIn, startServerProcess } from "@baton/testing/server";
import { chromium } from "playwright";
import { bundlePeers } from "./src/bundle-peers.ts";
import { type Loaded, measurePage } from "./src/measure-page.ts";
import { answerAsNovu } from "./src/novu-stub.ts";
import { listen, pages } from "./src/serve.ts";

const rounds = 9;
const contestants = ["baton", "webawesome", "novu"] as const;
type Contestant = (typeof contestants)[number];

const folder = await dataFolder();
const [server, built, novu] = await Promise.all([
  startServerProcess({ BATON_DATA_DIR: folder.path }),
  bundlePeers(),
  listen(answerAsNovu),
]);
const host = await listen(
  pages(built, {
    loader: `${server.origin}/embed/v1/baton.js`,
    endpoint: `${server.origin}/graphql`,
    novu: novu.origin,
    ...(await tourAndToken(server.origin)),
  }),
);
const browser = await chromium.launch({ ...(await findBrowser()), args: ["--no-sandbox"] });
try {
  report(await race());
} finally {
  await browser.close();
  host.close();
  novu.close();
  await server.stop();
  await folder.remove();
}

/** In turns, so that whatever else the machine does falls on all alike; the first turn only warms it up. */
async function race(): Promise<Readonly<Record<Contestant, readonly Loaded[]>>> {
  const runs: Record<Contestant, Loaded[]> = { baton: [], webawesome: [], novu: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of contestants) {
      const loaded = await measurePage(browser, `${host.origin}/${name}.html`);
      if (round > 0) runs[name].push(loaded);
    }
  }
  return runs;
}

function report(runs: Readonly<Record<Contestant, readonly Loaded[]>>): void {
  const figures = contestants.map((name) => {
    const script = sorted(runs[name].map((run) => run.script));
    const task = median(runs[name].map((run) => run.task));
    const { kB = 0 } = runs[name][0] ?? {};
    const shift = Math.max(...runs[name].map((run) => run.shift));
    return { name, script, median: median(script), task, kB, shift };
  });
  console.log(`Until usable, CPU slowed 4 times, median of ${rounds} (fastest – slowest)`);
  for (const { name, script, median, task, kB, shift } of figures) {
    const spread = `(${script[0]?.toFixed(0)} – ${script.at(-1)?.toFixed(0)})`;
    console.log(
      `${name.padEnd(11)} script ${median.toFixed(0).padStart(5)} ms ${spread.padEnd(14)} all tasks ${task.toFixed(0).padStart(5)} ms   ${kB.toFixed(1).padStart(6)} kB brotli   layout shift ${shift.toFixed(4)}`,
    );
  }
  const [ours, ...peers] = figures;
  const ratios = peers.map((peer) => ({
    name: peer.name,
    ratio: peer.median / (ours?.median ?? Number.NaN),
  }));
  const note = ratios.map(({ name, ratio }) => `${name} ÷ ours = ${ratio.toFixed(2)}`).join(", ");
  console.log(note);
  recordGate("speed-ratio", Number(Math.min(...ratios.map(({ ratio }) => ratio)).toFixed(2)), note);
}

function sorted(values: readonly number[]): readonly number[] {
  return values.toSorted((one, other) => one - other);
}

function median(values: readonly number[]): number {
  return sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
}

interface Draft {
  readonly tours: {
    readonly nodes: readonly { readonly id: string; readonly handoff: { readonly status: string } | null }[];
  };
}

async function tourAndToken(api: string): Promise<{ tour: string; token: string }> {
  const manager = await signIn(api, "manager");
  const { tours } = await manager.request<Draft>(
    "{ tours(first: 100, filter: { statuses: [BOOKED] }) { nodes { id handoff { status } } } }",
  );
  const tour = tours.nodes.find(({ handoff }) => handoff?.status === "DRAFT")?.id;
  if (!tour) throw new Error("The demo has no booked tour with a draft.");
  const response = await fetch(`${api}/demo/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ member: "manager" }),
  });
  const { token } = (await response.json()) as { token: string };
  return { tour, token };
}
