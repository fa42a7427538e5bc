import { buyerIntake } from "./buyer-intake/buyer-intake.tsx";
import { handoffForm } from "./handoff-form/handoff-form.tsx";
import { prepCard } from "./prep-card/prep-card.tsx";
import { promiseTracker } from "./promise-tracker/promise-tracker.tsx";
import { reactWidget } from "./shadow/react-widget.tsx";

export type {
  BuyerIntakeChange,
  BuyerIntakeProps,
  BuyerIntakeSubmitted,
} from "./buyer-intake/buyer-intake.tsx";
export type { ConnectionError } from "./connection/connection-error.ts";
export type { GetToken } from "./connection/token-source.ts";
export { forgetMember } from "./device/forget.ts";
export type {
  HandoffFormChange,
  HandoffFormProps,
  HandoffFormReady,
  HandoffFormSubmitted,
} from "./handoff-form/handoff-form.tsx";
export { registerLanguage, type WordsSource } from "./language/languages.ts";
export {
  preloadHandoffForm,
  preloadLanguage,
  preloadPrepCard,
  preloadPromiseTracker,
} from "./preload/preload.ts";
export type { PrepCardProps, PrepCardSubmittedDetail } from "./prep-card/prep-card.tsx";
export type { PromiseSettledDetail, PromiseTrackerProps } from "./promise-tracker/promise-tracker.tsx";
export { BatonProvider, type BatonProviderProps } from "./provider/baton-provider.tsx";

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
