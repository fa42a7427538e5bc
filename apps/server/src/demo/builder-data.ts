import type { MemberRole } from "@baton/playbook";

export interface FloorplanData {
  readonly bedrooms: number;
  readonly bathrooms: number;
  readonly squareFeet: number;
  readonly stories: number;
  /** Whole dollars. */
  readonly price: number;
}

export interface CommunityData {
  readonly name: string;
  readonly division: string;
  readonly timeZone: string;
  readonly address: {
    readonly street: string;
    readonly city: string;
    readonly region: string;
    readonly postalCode: string;
  };
  /** E.164. */
  readonly phone: string;
  /** Keys of the floorplans offered there. */
  readonly plans: readonly string[];
}

export interface MemberData {
  readonly name: string;
  readonly role: MemberRole;
  /** E.164. */
  readonly phone: string;
  /** Keys of communities. */
  readonly serves: readonly string[];
}

/** Everything a builder has before the first buyer calls. Keys are for this folder; ids come from `idOf`. */
export interface BuilderData {
  /** Two digits that tell the builder's ids from another's. */
  readonly number: string;
  readonly name: string;
  readonly slug: string;
  readonly floorplans: Readonly<Record<string, FloorplanData>>;
  readonly communities: Readonly<Record<string, CommunityData>>;
  readonly members: Readonly<Record<string, MemberData>>;
}

type Kind = "floorplans" | "communities" | "members";

const kindDigits: Record<Kind, string> = { communities: "1", floorplans: "2", members: "3" };

export function builderIdOf({ number }: BuilderData): string {
  return uuid(number, "0", 1);
}

/** The fixed uuid of what stands at `key`: a bookmark outlives a new demo database. */
export function idOf(builder: BuilderData, kind: Kind, key: string): string {
  const index = Object.keys(builder[kind]).indexOf(key);
  if (index < 0) throw new Error(`The demo data has no ${key} among the ${kind} of ${builder.name}.`);
  return uuid(builder.number, kindDigits[kind], index + 1);
}

export function divisionIdOf(builder: BuilderData, name: string): string {
  return uuid(builder.number, "4", divisionsOf(builder).indexOf(name) + 1);
}

export function divisionsOf({ communities }: BuilderData): readonly string[] {
  return [...new Set(Object.values(communities).map(({ division }) => division))];
}

function uuid(builder: string, kind: string, index: number): string {
  return `0190b1c0-00${builder}-700${kind}-8000-${String(index).padStart(12, "0")}`;
}
