import { mountOf } from "../elements/mount.tsx";
import { oscDay } from "./osc-day.tsx";

/** What the script tag loads when the first `<baton-osc-day>` is on a page. */
export const mount = mountOf(oscDay);
