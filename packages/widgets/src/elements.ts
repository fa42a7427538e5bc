import "./elements/register.ts";
import { batonApi, type Extras } from "./elements/api.ts";

export type { ConnectionError } from "./connection/connection-error.ts";
export type { ConnectionSettings } from "./connection/settings.ts";
export type { GetToken } from "./connection/token-source.ts";
export type { Finding } from "./diagnose/finding.ts";
export type { BatonApi } from "./elements/api.ts";
export type {
  BatonBuyerIntakeElement,
  BatonClarificationThreadElement,
  BatonHandoffFormElement,
  BatonMorningSyncElement,
  BatonNotificationsElement,
  BatonOscDayElement,
  BatonOsmDayElement,
  BatonPrepCardElement,
  BatonPromiseTrackerElement,
  BatonTourOutcomeElement,
} from "./elements/element-types.ts";

const extras: { [Name in keyof Extras]: () => Promise<Extras[Name]> } = {
  "sign-out": () => import("./elements/sign-out.ts"),
  diagnose: () => import("./diagnose/diagnose.ts"),
};

export const { version, configure, identify, logout, destroy, diagnose } = batonApi((name) => extras[name]());
