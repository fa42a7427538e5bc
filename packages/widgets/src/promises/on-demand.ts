import { onDemand } from "../widget/on-demand.tsx";

/** Opens with a press; fetched as soon as there is a promise to settle, so that it opens without a network too. */
export const SettleForm = onDemand(() => import("./settle-form.tsx").then((file) => file.SettleForm));
