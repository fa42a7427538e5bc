import { mountOf } from "../elements/mount.tsx";
import { handoffForm } from "./handoff-form.tsx";

/** What the script tag loads when the first `<baton-handoff-form>` is on a page. */
export const mount = mountOf(handoffForm);
