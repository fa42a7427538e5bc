import { mountOf } from "../elements/mount.tsx";
import { morningSync } from "./morning-sync.tsx";

/** What the script tag loads when the first `<baton-morning-sync>` is on a page. */
export const mount = mountOf(morningSync);
