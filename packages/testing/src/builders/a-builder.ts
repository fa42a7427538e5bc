import { randomUUID } from "node:crypto";
import {
  buyerPeople,
  buyerSearchText,
  buyers,
  communities,
  communityFloorplans,
  type Database,
  divisions,
  floorplans,
  type MemberRole,
  memberCommunities,
  members,
  type NewBuilder,
  type NewBuilderKey,
  registerBuilder,
  type Tx,
  tours,
} from "@baton/database";

/** What a test calls a row: also its name on screen unless said otherwise. */
type Name = string;

interface TourSeed {
  readonly buyer: Name;
  readonly community: Name;
  readonly osm: Name;
  readonly bookedBy: Name;
  readonly startsAt: Date;
  readonly bookedAt: Date;
}

/** The ids of a builder's rows, by the names the test gave them. */
export interface SeededBuilder {
  readonly id: string;
  readonly name: string;
  /** @throws Error for a name the test did not give */
  uuid(name: Name): string;
}

/**
 * Describes a builder's data for a test, then writes it in one transaction. Only what a test names is there;
 * everything it leaves out is filled in with something plausible.
 *
 * @example
 * ```ts
 * const homes = await aBuilder("Juniper Homes")
 *   .community("Cedar Park", { timeZone: "America/Chicago" })
 *   .member("Nora", "OSC")
 *   .member("Mark", "OSM", { serves: ["Cedar Park"] })
 *   .floorplan("Magnolia", { in: ["Cedar Park"] })
 *   .buyer("Dana Herrera")
 *   .into(database);
 * homes.uuid("Mark");
 * ```
 */
export function aBuilder(name: string): BuilderSeed {
  return new BuilderSeed(name);
}

class BuilderSeed {
  readonly #id = randomUUID();
  readonly #ids = new Map<Name, string>();
  readonly #rows: ((tx: Tx) => Promise<unknown>)[] = [];
  readonly #keys: NewBuilderKey[] = [];
  #playbook: NewBuilder["playbook"];

  constructor(readonly name: string) {}

  /** A key its backend signs tokens with. */
  key(key: NewBuilderKey): this {
    this.#keys.push(key);
    return this;
  }

  /** What differs from the playbook's defaults. */
  playbook(playbook: NewBuilder["playbook"]): this {
    this.#playbook = playbook;
    return this;
  }

  division(name: Name): this {
    return this.#add(name, (id, tx) => tx.insert(divisions).values({ ...id, name }));
  }

  community(name: Name, { timeZone = "America/Chicago", division = null as Name | null } = {}): this {
    return this.#add(name, (id, tx) =>
      tx.insert(communities).values({
        ...id,
        name,
        divisionId: division === null ? null : this.#uuid(division),
        timeZone,
        street: "1 Welcome Way",
        city: "Austin",
        region: "TX",
        postalCode: "78701",
        country: "US",
        phone: "+15125550100",
      }),
    );
  }

  member(
    name: Name,
    role: MemberRole,
    { serves = [] as readonly Name[], deactivatedAt = null as Date | null } = {},
  ): this {
    return this.#add(name, async (id, tx) => {
      const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.com`;
      await tx.insert(members).values({ ...id, role, name, email, phone: "+15125550101", deactivatedAt });
      for (const community of serves) {
        const link = { builderId: this.#id, memberId: id.id, communityId: this.#uuid(community) };
        await tx.insert(memberCommunities).values(link);
      }
    });
  }

  floorplan(name: Name, { in: offeredIn = [] as readonly Name[] } = {}): this {
    return this.#add(name, async (id, tx) => {
      const size = { bedrooms: 4, bathrooms: 2.5, squareFeet: 2400, stories: 2 };
      const price = { startingPriceAmount: 48_900_000, startingPriceCurrency: "USD" };
      await tx.insert(floorplans).values({ ...id, name, ...size, ...price });
      for (const community of offeredIn) {
        const link = { builderId: this.#id, floorplanId: id.id, communityId: this.#uuid(community) };
        await tx.insert(communityFloorplans).values(link);
      }
    });
  }

  /** A household of one person. */
  buyer(name: Name, { createdAt = new Date("2025-11-01T15:00:00Z") } = {}): this {
    return this.#add(name, async (id, tx) => {
      const person = { key: "1", name, relation: "", decides: true, comesToTour: true };
      const searchText = buyerSearchText({ name, people: [person], contactPoints: [] });
      await tx.insert(buyers).values({ ...id, name, source: "Website form", createdAt, searchText });
      await tx.insert(buyerPeople).values({ builderId: this.#id, buyerId: id.id, ...person, position: 0 });
    });
  }

  /** A booked tour of one hour. */
  tour(name: Name, { buyer, community, osm, bookedBy, startsAt, bookedAt }: TourSeed): this {
    return this.#add(name, (id, tx) =>
      tx.insert(tours).values({
        ...id,
        buyerId: this.#uuid(buyer),
        communityId: this.#uuid(community),
        onsiteManagerId: this.#uuid(osm),
        bookedById: this.#uuid(bookedBy),
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        status: "BOOKED",
        visit: "FIRST_VISIT",
        bookedAt,
      }),
    );
  }

  /** Writes everything, as the application's role under this builder's row security. */
  async into(database: Database): Promise<SeededBuilder> {
    const slug = this.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    const createdAt = new Date("2025-01-01T00:00:00Z");
    await registerBuilder(database, {
      builderId: this.#id,
      name: this.name,
      slug,
      playbook: this.#playbook,
      keys: this.#keys,
      createdAt,
    });
    await database.withTenant({ builderId: this.#id }, async (tx) => {
      for (const insert of this.#rows) await insert(tx);
    });
    return { id: this.#id, name: this.name, uuid: (name) => this.#uuid(name) };
  }

  #add(name: Name, insert: (id: { builderId: string; id: string }, tx: Tx) => Promise<unknown>): this {
    if (this.#ids.has(name)) throw new Error(`Two rows of ${this.name} are called ${name}.`);
    const id = randomUUID();
    this.#ids.set(name, id);
    this.#rows.push((tx) => insert({ builderId: this.#id, id }, tx));
    return this;
  }

  #uuid(name: Name): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`Nothing of ${this.name} is called ${name}.`);
    return id;
  }
}
