import { mountOf } from "../elements/mount.tsx";
import { prepCard } from "./prep-card.tsx";

/** What the script tag loads when the first `<baton-prep-card>` is on a page. */
export const mount = mountOf(prepCard);
