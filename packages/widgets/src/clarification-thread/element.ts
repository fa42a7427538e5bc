import { mountOf } from "../elements/mount.tsx";
import { clarificationThread } from "./clarification-thread.tsx";

/** What the script tag loads when the first `<baton-clarification-thread>` is on a page. */
export const mount = mountOf(clarificationThread);
