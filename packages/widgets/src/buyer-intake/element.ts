import { mountOf } from "../elements/mount.tsx";
import { buyerIntake } from "./buyer-intake.tsx";

/** What the script tag loads when the first `<baton-buyer-intake>` is on a page. */
export const mount = mountOf(buyerIntake);
