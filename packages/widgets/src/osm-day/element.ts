import { mountOf } from "../elements/mount.tsx";
import { osmDay } from "./osm-day.tsx";

/** What the script tag loads when the first `<baton-osm-day>` is on a page. */
export const mount = mountOf(osmDay);
