import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright";

export interface Loaded {
  /** Compiling and running scripts on the main thread until the page called `usable()`, in milliseconds. */
  readonly script: number;
  /** All that the main thread did until then: scripts, styles, layout. */
  readonly task: number;
  /** Sum of the layout shifts up to a second later. */
  readonly shift: number;
  /** Scripts and styles fetched until then, each compressed with brotli. */
  readonly kB: number;
}

/** How much slower than this machine the visitor's is taken to be. */
const throttle = 4;

/** Opens a page with nothing in any cache and stops the watch when it calls `usable()`. */
export async function measurePage(browser: Browser, url: string): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // The thread's own time: what else the machine does at the moment is in nobody's figures.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(error.message));
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (/\.(js|css)$/.test(new URL(response.url()).pathname)) bodies.push(response.body());
    });

    let tell = () => {};
    const usable = new Promise<void>((resolve) => {
      tell = resolve;
    });
    await page.exposeFunction("usable", () => tell());
    await page.goto(url, { waitUntil: "commit" });
    await within(usable, () => `${url} was not usable in a minute. ${failures.join("; ")}`);
    const { metrics } = await session.send("Performance.getMetrics");
    const fetched = [...bodies];
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await page.waitForTimeout(1_000);

    const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    const bytes = (await Promise.all(fetched)).map((body) => brotliCompressSync(body).length);
    return {
      script: (seconds("ScriptDuration") + seconds("V8CompileDuration")) * 1000,
      task: seconds("TaskDuration") * 1000,
      shift: await page.evaluate(layoutShift),
      kB: bytes.reduce((sum, each) => sum + each, 0) / 1000,
    };
  } finally {
    await context.close();
  }
}

function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as unknown as readonly { readonly value: number }[];
      resolve(shifts.reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: "layout-shift", buffered: true });
    // Where nothing moved the observer is never called.
    setTimeout(() => resolve(0), 200);
  });
}

function within(done: Promise<void>, problem: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Baton: ${problem()}`)), 60_000);
    void done.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
