import { english, type Language } from "../text/language.ts";

/** How the ids inside a content are said in words. `undefined` is for what is no longer there. */
export interface ContentNames {
  /** Of the community: the times inside a content are said in it. */
  readonly timeZone: string;
  /** "Maya Ortiz". */
  readonly member: (id: string) => string | undefined;
  /** "Magnolia". */
  readonly floorplan: (id: string) => string | undefined;
  /** "Call on Wed, Nov 25: asked about the HOA fee". */
  readonly interaction: (id: string) => string | undefined;
}

/** Where it only counts whether something is said, not what it is called. */
export const noNames: ContentNames = {
  timeZone: "UTC",
  member: () => undefined,
  floorplan: () => undefined,
  interaction: () => undefined,
};

export function floorplanName(names: ContentNames, id: string, { say }: Language = english): string {
  return names.floorplan(id) ?? say("a floorplan no longer offered");
}

export function memberName(names: ContentNames, id: string, { say }: Language = english): string {
  return names.member(id) ?? say("somebody who has left");
}

export function interactionName(names: ContentNames, id: string, { say }: Language = english): string {
  return names.interaction(id) ?? say("An earlier conversation");
}
