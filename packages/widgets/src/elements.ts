import "./elements/register.ts";

export type { ConnectionSettings } from "./connection/authorized-fetch.ts";
export type { ConnectionError } from "./connection/connection-error.ts";
export type { GetToken } from "./connection/token-source.ts";
export { configure } from "./elements/configuration.ts";
export type {
  BatonHandoffFormElement,
  BatonPrepCardElement,
  BatonPromiseTrackerElement,
} from "./elements/element-types.ts";
