import type { ApolloClient } from "@apollo/client";
import {
  clarificationThreadQuery,
  handoffFormQuery,
  morningSyncPartnersQuery,
  morningSyncQuery,
  notificationsQuery,
  notificationsViewerQuery,
  oscDayQuery,
  osmDayQuery,
  prepCardQuery,
  promiseTrackerOpenQuery,
  promiseTrackerSettledQuery,
  promiseTrackerViewerQuery,
  tourOutcomeQuery,
} from "@baton/api-contract";
import type { ClarificationThreadProps } from "../clarification-thread/clarification-thread.tsx";
import { firstOfDay } from "../day/use-day.ts";
import type { HandoffFormProps } from "../handoff-form/handoff-form.tsx";
import { fetchAhead } from "../handoff-form/on-demand.ts";
import { languageHere } from "../language/languages.ts";
import type { MorningSyncProps } from "../morning-sync/morning-sync.tsx";
import { agendasWith } from "../morning-sync/sync.ts";
import { firstOfNotifications } from "../notifications/use-notifications.ts";
import type { OscDayProps } from "../osc-day/osc-day.tsx";
import type { OsmDayProps } from "../osm-day/osm-day.tsx";
import type { PrepCardProps } from "../prep-card/prep-card.tsx";
import { openPromises, settledPromises } from "../promise-tracker/filter.ts";
import type { PromiseTrackerProps } from "../promise-tracker/promise-tracker.tsx";
import { pageAfter } from "../provider/use-pages.ts";
import type { TourOutcomeProps } from "../tour-outcome/tour-outcome.tsx";
import { askOnce } from "./ask.ts";

/**
 * Brings what `<HandoffForm>` shows into the client's cache, so that a server renders the form with its data.
 * Resolves, and never rejects, also when the API did not answer: the form then loads in the browser.
 *
 * @example
 * ```tsx
 * await preloadHandoffForm(client, { tourId });
 * renderToPipeableStream(<BatonProvider client={client}><HandoffForm tourId={tourId} /></BatonProvider>);
 * ```
 */
export async function preloadHandoffForm(
  client: ApolloClient,
  { tourId }: Pick<HandoffFormProps, "tourId">,
): Promise<void> {
  await Promise.all([fetchAhead(), tourId && askOnce(client, handoffFormQuery, { tourId })]);
}

/** The same for `<PrepCard>`. */
export async function preloadPrepCard(
  client: ApolloClient,
  { tourId }: Pick<PrepCardProps, "tourId">,
): Promise<void> {
  if (tourId) await askOnce(client, prepCardQuery, { tourId });
}

/** The same for `<ClarificationThread>`. */
export async function preloadClarificationThread(
  client: ApolloClient,
  { tourId }: Pick<ClarificationThreadProps, "tourId">,
): Promise<void> {
  if (tourId) await askOnce(client, clarificationThreadQuery, { tourId });
}

/** The same for `<TourOutcome>`. */
export async function preloadTourOutcome(
  client: ApolloClient,
  { tourId }: Pick<TourOutcomeProps, "tourId">,
): Promise<void> {
  if (tourId) await askOnce(client, tourOutcomeQuery, { tourId });
}

/** The same for `<MorningSync>`, given the props it is rendered with. */
export async function preloadMorningSync(
  client: ApolloClient,
  { partnerId, day }: Pick<MorningSyncProps, "partnerId" | "day"> = {},
): Promise<void> {
  const found = await askOnce(client, morningSyncPartnersQuery, { day: day ?? null });
  const [only, ...more] = agendasWith(found?.morningSyncPartners ?? [], partnerId);
  if (!only?.osc || !only.osm || more.length > 0) return;
  await askOnce(client, morningSyncQuery, { oscId: only.osc.id, osmId: only.osm.id, day: only.day });
}

/** The same for `<PromiseTracker>`, given the props it is rendered with. */
export async function preloadPromiseTracker(
  client: ApolloClient,
  { owner = "me", buyerId, communityId }: Pick<PromiseTrackerProps, "owner" | "buyerId" | "communityId"> = {},
): Promise<void> {
  const session = await askOnce(client, promiseTrackerViewerQuery, {});
  if (!session) return;
  const filter = { owner, buyerId, communityId };
  await Promise.all([
    askOnce(client, promiseTrackerOpenQuery, pageAfter(openPromises(filter, session.viewer), null)),
    askOnce(client, promiseTrackerSettledQuery, pageAfter(settledPromises(filter, session.viewer), null)),
  ]);
}

/** The same for `<Notifications>`. */
export async function preloadNotifications(client: ApolloClient): Promise<void> {
  await Promise.all([
    askOnce(client, notificationsViewerQuery, {}),
    askOnce(client, notificationsQuery, { ...firstOfNotifications, after: null }),
  ]);
}

/** The same for `<OscDay>`. */
export async function preloadOscDay(
  client: ApolloClient,
  { day }: Pick<OscDayProps, "day"> = {},
): Promise<void> {
  await askOnce(client, oscDayQuery, firstOfDay(day));
}

/** The same for `<OsmDay>`. */
export async function preloadOsmDay(
  client: ApolloClient,
  { day }: Pick<OsmDayProps, "day"> = {},
): Promise<void> {
  await askOnce(client, osmDayQuery, firstOfDay(day));
}

/**
 * Fetches a language that is not part of the first download, so that a server renders in it. Give the widgets the
 * same `lang`: a server cannot see the page's.
 */
export async function preloadLanguage(lang: string): Promise<void> {
  await languageHere(lang);
}
