import { mountOf } from "../elements/mount.tsx";
import { notifications } from "./notifications.tsx";

/** What the script tag loads when the first `<baton-notifications>` is on a page. */
export const mount = mountOf(notifications);
