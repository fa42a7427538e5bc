import { mountOf } from "../elements/mount.tsx";
import { tourOutcome } from "./tour-outcome.tsx";

/** What the script tag loads when the first `<baton-tour-outcome>` is on a page. */
export const mount = mountOf(tourOutcome);
