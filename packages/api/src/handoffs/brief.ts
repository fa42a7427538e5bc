import {
  type Brief,
  type BriefPromise,
  formatDayTime,
  type HandoffContent,
  renderBrief,
} from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { contentNames } from "./content-names.ts";

/** Renders a content of a handoff with the promises that are to be kept. */
export async function briefOf(
  operation: Operation,
  handoff: { readonly id: string; readonly tourId: string },
  content: HandoffContent,
): Promise<Brief> {
  const [names, promises] = await Promise.all([
    contentNames(operation, [content], handoff.tourId),
    promisesOf(operation, handoff),
  ]);
  return renderBrief(content, names, promises, operation.policy);
}

async function promisesOf(
  { loaders }: Operation,
  handoff: { readonly id: string; readonly tourId: string },
): Promise<BriefPromise[]> {
  const [commitments, tour] = await Promise.all([
    loaders.commitmentsOfHandoff.load(handoff.id),
    loaders.tour.load(handoff.tourId),
  ]);
  const community = tour && (await loaders.community.load(tour.communityId));
  return Promise.all(
    commitments
      .filter(({ status }) => status === "OPEN")
      .map(async ({ words, ownerId, dueAt }) => ({
        words,
        ownerName: (await loaders.member.load(ownerId))?.name ?? "",
        due: community && formatDayTime(dueAt, community.timeZone),
      })),
  );
}
