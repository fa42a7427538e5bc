import type { BuyerIntakeProps } from "../buyer-intake/buyer-intake.tsx";
import type { ClarificationThreadProps } from "../clarification-thread/clarification-thread.tsx";
import type { ConnectionError } from "../connection/connection-error.ts";
import type { HandoffFormProps } from "../handoff-form/handoff-form.tsx";
import type { MorningSyncProps } from "../morning-sync/morning-sync.tsx";
import type { NotificationsProps } from "../notifications/notifications.tsx";
import type { OscDayProps } from "../osc-day/osc-day.tsx";
import type { OsmDayProps } from "../osm-day/osm-day.tsx";
import type { PrepCardProps } from "../prep-card/prep-card.tsx";
import type { PromiseTrackerProps } from "../promise-tracker/promise-tracker.tsx";
import type { HostProps } from "../shadow/react-widget.tsx";
import type { TourOutcomeProps } from "../tour-outcome/tour-outcome.tsx";
import type { WidgetEvents } from "../widget/widget.ts";

/** What a widget's events carry, read from the callbacks its React component takes. */
type DetailsOf<Props> =
  Props extends WidgetEvents<infer Ready, infer Change, infer Submitted>
    ? {
        readonly ready: Ready;
        readonly change: Change;
        readonly submitted: Submitted;
        readonly error: ConnectionError;
        readonly signinneeded: null;
      } & OpenOf<Props>
    : never;

/** Lists lead somewhere: what was chosen in them is told by an event of their own. */
type OpenOf<Props> = Props extends { readonly onOpen?: (detail: infer Open) => void }
  ? { readonly open: Open }
  : unknown;

interface BatonElement<Props> extends HTMLElement {
  theme: HostProps["theme"];
  contrast: HostProps["contrast"];
  density: HostProps["density"];
  strings: HostProps["strings"];
  addEventListener<Type extends keyof DetailsOf<Props> & string>(
    type: Type,
    listener: (event: CustomEvent<DetailsOf<Props>[Type]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** `<baton-handoff-form tour-id>` */
export interface BatonHandoffFormElement extends BatonElement<HandoffFormProps> {
  tourId: string | undefined;
}

/** `<baton-prep-card tour-id>` */
export interface BatonPrepCardElement extends BatonElement<PrepCardProps> {
  tourId: string | undefined;
}

/** `<baton-promise-tracker owner buyer-id community-id>` */
export interface BatonPromiseTrackerElement extends BatonElement<PromiseTrackerProps> {
  owner: string | undefined;
  buyerId: string | undefined;
  communityId: string | undefined;
}

/** `<baton-tour-outcome tour-id>` */
export interface BatonTourOutcomeElement extends BatonElement<TourOutcomeProps> {
  tourId: string | undefined;
}

/** `<baton-clarification-thread tour-id>` */
export interface BatonClarificationThreadElement extends BatonElement<ClarificationThreadProps> {
  tourId: string | undefined;
}

/** `<baton-osc-day day>` */
export interface BatonOscDayElement extends BatonElement<OscDayProps> {
  day: string | undefined;
}

/** `<baton-osm-day day>` */
export interface BatonOsmDayElement extends BatonElement<OsmDayProps> {
  day: string | undefined;
}

/** `<baton-morning-sync partner-id day>` */
export interface BatonMorningSyncElement extends BatonElement<MorningSyncProps> {
  partnerId: string | undefined;
  day: string | undefined;
}

/** `<baton-notifications>` */
export interface BatonNotificationsElement extends BatonElement<NotificationsProps> {}

/** `<baton-buyer-intake community-id consent-text>` */
export interface BatonBuyerIntakeElement extends BatonElement<BuyerIntakeProps> {
  communityId: string | undefined;
  consentText: string | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "baton-handoff-form": BatonHandoffFormElement;
    "baton-prep-card": BatonPrepCardElement;
    "baton-promise-tracker": BatonPromiseTrackerElement;
    "baton-tour-outcome": BatonTourOutcomeElement;
    "baton-clarification-thread": BatonClarificationThreadElement;
    "baton-osc-day": BatonOscDayElement;
    "baton-osm-day": BatonOsmDayElement;
    "baton-morning-sync": BatonMorningSyncElement;
    "baton-notifications": BatonNotificationsElement;
    "baton-buyer-intake": BatonBuyerIntakeElement;
  }
}
