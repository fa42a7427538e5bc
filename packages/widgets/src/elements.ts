import "./elements/register.ts";
import { batonApi } from "./elements/api.ts";

export type { ConnectionError } from "./connection/connection-error.ts";
export type { ConnectionSettings } from "./connection/settings.ts";
export type { GetToken } from "./connection/token-source.ts";
export type { BatonApi } from "./elements/api.ts";
export type {
  BatonHandoffFormElement,
  BatonPrepCardElement,
  BatonPromiseTrackerElement,
} from "./elements/element-types.ts";

export const { version, configure, identify, logout, destroy } = batonApi(
  () => import("./elements/sign-out.ts"),
);
