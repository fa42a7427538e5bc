import { mountOf } from "../elements/mount.tsx";
import { promiseTracker } from "./promise-tracker.tsx";

/** What the script tag loads when the first `<baton-promise-tracker>` is on a page. */
export const mount = mountOf(promiseTracker);
