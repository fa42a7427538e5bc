import { buyerIntake } from "./buyer-intake/buyer-intake.tsx";
import { clarificationThread } from "./clarification-thread/clarification-thread.tsx";
import { handoffForm } from "./handoff-form/handoff-form.tsx";
import { morningSync } from "./morning-sync/morning-sync.tsx";
import { notifications } from "./notifications/notifications.tsx";
import { oscDay } from "./osc-day/osc-day.tsx";
import { osmDay } from "./osm-day/osm-day.tsx";
import { prepCard } from "./prep-card/prep-card.tsx";
import { promiseTracker } from "./promise-tracker/promise-tracker.tsx";
import { reactWidget } from "./shadow/react-widget.tsx";
import { tourOutcome } from "./tour-outcome/tour-outcome.tsx";

export type {
  BuyerIntakeChange,
  BuyerIntakeProps,
  BuyerIntakeSubmitted,
} from "./buyer-intake/buyer-intake.tsx";
export type {
  ClarificationThreadProps,
  ClarificationThreadReady,
  ClarificationThreadSubmitted,
} from "./clarification-thread/clarification-thread.tsx";
export type { ConnectionError } from "./connection/connection-error.ts";
export type { GetToken } from "./connection/token-source.ts";
export type { DayOpenDetail } from "./day/entry-row.tsx";
export { forgetMember } from "./device/forget.ts";
export type {
  HandoffFormChange,
  HandoffFormProps,
  HandoffFormReady,
  HandoffFormSubmitted,
} from "./handoff-form/handoff-form.tsx";
export { registerLanguage, type WordsSource } from "./language/languages.ts";
export type { MorningSyncClosedDetail, MorningSyncProps } from "./morning-sync/morning-sync.tsx";
export type { TourOpened } from "./morning-sync/sync.ts";
export type { NotificationOpenDetail, NotificationsProps } from "./notifications/notifications.tsx";
export type { OscDayProps } from "./osc-day/osc-day.tsx";
export type { OsmDayProps } from "./osm-day/osm-day.tsx";
export {
  preloadClarificationThread,
  preloadHandoffForm,
  preloadLanguage,
  preloadMorningSync,
  preloadNotifications,
  preloadOscDay,
  preloadOsmDay,
  preloadPrepCard,
  preloadPromiseTracker,
  preloadTourOutcome,
} from "./preload/preload.ts";
export type { PrepCardProps, PrepCardSubmittedDetail } from "./prep-card/prep-card.tsx";
export type { PromiseSettledDetail, PromiseTrackerProps } from "./promise-tracker/promise-tracker.tsx";
export { BatonProvider, type BatonProviderProps } from "./provider/baton-provider.tsx";
export type { TourOutcomeProps, TourOutcomeSubmitted } from "./tour-outcome/tour-outcome.tsx";

/**
 * Where the OSC writes a handoff while the buyer is on the phone: saved as one types, delivered when nothing
 * required is missing.
 *
 * @example
 * ```tsx
 * <HandoffForm tourId={tourId} onSubmitted={({ version }) => toast(`Version ${version} delivered`)} />
 * ```
 */
export const HandoffForm = /* @__PURE__ */ reactWidget(handoffForm);

/**
 * What the OSM reads in five minutes before a tour, reads back, and closes with the outcome after it.
 *
 * @example
 * ```tsx
 * <PrepCard tourId={tourId} onSubmitted={({ kind }) => kind === "outcome" && router.push("/day")} />
 * ```
 */
export const PrepCard = /* @__PURE__ */ reactWidget(prepCard);

/**
 * The promises made to buyers, by what can still be saved: overdue, due before the next tour, later, and those
 * settled in the last week. The signed-in member's own unless told otherwise.
 *
 * @example
 * ```tsx
 * <PromiseTracker owner="all" communityId={communityId} onSubmitted={({ status }) => log(status)} />
 * ```
 */
export const PromiseTracker = /* @__PURE__ */ reactWidget(promiseTracker);

/**
 * What the OSM writes after a tour, in two minutes on a phone: who came, what they walked, what is open, promised and
 * next. Once written it is what everyone sees of the tour.
 *
 * @example
 * ```tsx
 * <TourOutcome tourId={tourId} onSubmitted={({ result }) => result === "CONTRACT" && celebrate()} />
 * ```
 */
export const TourOutcome = /* @__PURE__ */ reactWidget(tourOutcome);

/**
 * The questions an OSM asks the OSC about a handoff, and the answers, on both screens as they are written. Shows the
 * OSC whether they are on call, and lets them say that somebody else answers for a while.
 *
 * @example
 * ```tsx
 * <ClarificationThread tourId={tourId} onSubmitted={({ kind }) => track(`question ${kind}`)} />
 * ```
 */
export const ClarificationThread = /* @__PURE__ */ reactWidget(clarificationThread);

/**
 * What waits for an OSC: handoffs sent back, questions, what is due, what happened yesterday. What can still be saved
 * comes first; every entry leads to the widget that settles it.
 *
 * @example
 * ```tsx
 * <OscDay onOpen={({ widget, tourId }) => router.push(`/tours/${tourId}?view=${widget}`)} />
 * ```
 */
export const OscDay = /* @__PURE__ */ reactWidget(oscDay);

/**
 * What a member was told: what they can still save, what was missed, what happened. Marks it as read, and keeps their
 * quiet hours.
 *
 * @example
 * ```tsx
 * <Notifications onOpen={({ tourId }) => router.push(tourId ? `/tours/${tourId}` : "/promises")} />
 * ```
 */
export const Notifications = /* @__PURE__ */ reactWidget(notifications);

/**
 * An OSM's tours of the day in order, with what is new since they read, and what is to be read and written.
 *
 * @example
 * ```tsx
 * <OsmDay onOpen={({ widget, tourId }) => router.push(`/tours/${tourId}?view=${widget}`)} />
 * ```
 */
export const OsmDay = /* @__PURE__ */ reactWidget(osmDay);

/**
 * Ten minutes in which an OSC and an OSM go over the tours of a day: an agenda, a timer both see, and a summary of
 * every tour, which ends up in its handoff.
 *
 * @example
 * ```tsx
 * <MorningSync onOpen={({ widget, tourId }) => router.push(`/${widget}/${tourId}`)} />
 * ```
 */
export const MorningSync = /* @__PURE__ */ reactWidget(morningSync);

/**
 * Where a visitor of a marketing page leaves who they are and what they wish for. Stands on a `publishableKey`; it
 * reads nothing.
 *
 * @example
 * ```tsx
 * <BatonProvider endpoint="https://baton.example.com/graphql" publishableKey="pk_…">
 *   <BuyerIntake onSubmitted={() => analytics.track("details left")} />
 * </BatonProvider>
 * ```
 */
export const BuyerIntake = /* @__PURE__ */ reactWidget(buyerIntake);
