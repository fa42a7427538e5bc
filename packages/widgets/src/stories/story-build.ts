import type { MemoryConnection } from "../connection/memory-connection.ts";
import { forgetAll } from "../device/forget.ts";
import type { BatonApi } from "../elements/api.ts";
import { answerOnFetch } from "./answer-on-fetch.ts";

/** What a story shows: the React components, or the elements as they are published, as a module or by the script. */
export const storyBuilds = ["react", "elements", "script"] as const;
export type StoryBuild = (typeof storyBuilds)[number];

const loadApi: Record<Exclude<StoryBuild, "react">, () => Promise<BatonApi>> = {
  elements: () => import(/* @vite-ignore */ new URL("../../dist/embed/elements.js", import.meta.url).href),
  async script() {
    const script = document.createElement("script");
    // Public, as it was built: Vite would rewrite what it serves as source.
    script.src = "/embed/baton.js";
    const loaded = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${script.src} could not be loaded; build the widgets first.`));
    });
    document.head.append(script);
    await loaded;
    const { Baton } = globalThis as { Baton?: BatonApi };
    if (!Baton) throw new Error(`${script.src} did not make the global Baton.`);
    return Baton;
  },
};
const apis = new Map<StoryBuild, Promise<BatonApi>>();

/** Makes the page ready for a story, on a device on which nothing has been typed yet; returns how to end it. */
export async function startBuild(
  build: StoryBuild,
  api: MemoryConnection | undefined,
): Promise<() => Promise<void>> {
  await forgetAll();
  if (build === "react" || !api) return forgetAll;
  const loading = apis.get(build) ?? loadApi[build]();
  apis.set(build, loading);
  const { configure, logout } = await loading;
  const stopAnswering = answerOnFetch(api);
  configure({ endpoint: "/graphql", getToken: () => "story", publishableKey: api.publishableKey });
  return async () => {
    await logout();
    stopAnswering();
  };
}
