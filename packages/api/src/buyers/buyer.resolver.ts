import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { intakesLatestFirst } from "../buyer-intakes/buyer-intake.queries.ts";
import { BuyerIntake } from "../buyer-intakes/buyer-intake.type.ts";
import { BuyerIntakeConnection } from "../buyer-intakes/buyer-intake-connection.type.ts";
import { CommitmentOrder } from "../commitments/commitment.input.ts";
import { commitmentKey, commitmentsBy } from "../commitments/commitment.queries.ts";
import { Commitment } from "../commitments/commitment.type.ts";
import { CommitmentConnection } from "../commitments/commitment-connection.type.ts";
import { Outcome } from "../handoffs/outcome.type.ts";
import { interactionsLatestFirst } from "../interactions/interaction.queries.ts";
import { Interaction } from "../interactions/interaction.type.ts";
import { InteractionConnection } from "../interactions/interaction-connection.type.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { SortOrder } from "../schema/sort-order.ts";
import { searchedText } from "../text/searched-text.ts";
import { toursByStart } from "../tours/tour.queries.ts";
import { Tour } from "../tours/tour.type.ts";
import { TourConnection } from "../tours/tour-connection.type.ts";
import { BuyersFilter } from "./buyer.input.ts";
import { buyersByName, countBuyers, listBuyers } from "./buyer.queries.ts";
import { Buyer, BuyerPerson, ContactPoint, ExternalId } from "./buyer.type.ts";
import { BuyerConnection } from "./buyer-connection.type.ts";

@Resolver(() => Buyer)
export class BuyerResolver {
  @Query(() => Buyer, {
    nullable: true,
    description: "A buyer by their id; null when there is none the viewer may see.",
  })
  async buyer(
    @Arg("id", () => ID, { description: "The buyer's id." }) id: string,
    @Ctx() operation: Operation,
  ): Promise<Buyer | null> {
    permit(operation, "buyer.read");
    return present(Buyer, await operation.loaders.buyer.load(toUuid("Buyer", id)));
  }

  @Query(() => BuyerConnection, { description: "The buyers the viewer may see, by name." })
  async buyers(
    @First() first: number,
    @After() after: string | null | undefined,
    @Arg("filter", () => BuyersFilter, { nullable: true, description: "Which ones; all when left out." })
    filter: BuyersFilter | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<Connection<Buyer>> {
    permit(operation, "buyer.read");
    const order = buyersByName;
    const page = parsePage(order, first, after);
    const search = searchedText(filter?.search);
    return toConnection({
      order,
      page,
      rows: await listBuyers(operation, search, page),
      keyOf: (row) => row.name,
      nodeOf: (row) => new Buyer(row),
      count: () => countBuyers(operation, search),
    });
  }

  @FieldResolver(() => [BuyerPerson], {
    description: "The people of the household, in the order they were given.",
  })
  people(@Root() { record }: Buyer, @Ctx() { loaders }: Operation): Promise<readonly BuyerPerson[]> {
    return loaders.peopleOfBuyer.load(record.id);
  }

  @FieldResolver(() => [ContactPoint], { description: "How to reach the household, best first." })
  contactPoints(@Root() { record }: Buyer, @Ctx() { loaders }: Operation): Promise<readonly ContactPoint[]> {
    return loaders.contactPointsOfBuyer.load(record.id);
  }

  @FieldResolver(() => [ExternalId], { description: "The buyer's ids in other systems." })
  externalIds(@Root() { record }: Buyer, @Ctx() { loaders }: Operation): Promise<readonly ExternalId[]> {
    return loaders.externalIdsOfBuyer.load(record.id);
  }

  @FieldResolver(() => Outcome, {
    nullable: true,
    description: "What happened at the latest tour that has an outcome; read this first. Null when none has.",
  })
  async latestOutcome(@Root() { record }: Buyer, @Ctx() { loaders }: Operation): Promise<Outcome | null> {
    return present(Outcome, await loaders.latestOutcomeOfBuyer.load(record.id));
  }

  @FieldResolver(() => Tour, {
    nullable: true,
    description: "The next tour to come; null when none is booked.",
  })
  async nextTour(@Root() { record }: Buyer, @Ctx() { loaders }: Operation): Promise<Tour | null> {
    return present(Tour, await loaders.nextTourOfBuyer.load(record.id));
  }

  @FieldResolver(() => TourConnection, { description: "The buyer's tours, by their start." })
  async tours(
    @Root() { record }: Buyer,
    @First() first: number,
    @After() after: string | null | undefined,
    @Arg("order", () => SortOrder, {
      defaultValue: "DESC",
      description: "Latest first unless said otherwise.",
    })
    direction: SortOrder,
    @Ctx() { loaders }: Operation,
  ): Promise<Connection<Tour>> {
    const order = toursByStart(direction);
    const page = parsePage(order, first, after);
    return toConnection({
      order,
      page,
      rows: await loaders.toursOfBuyer.load({ parentId: record.id, args: { order: direction, page } }),
      keyOf: (row) => row.startsAt,
      nodeOf: (row) => new Tour(row),
      count: async () => (await loaders.tourCountOfBuyer.load(record.id))?.count ?? 0,
    });
  }

  @FieldResolver(() => InteractionConnection, { description: "Conversations with the buyer, latest first." })
  async interactions(
    @Root() { record }: Buyer,
    @First() first: number,
    @After() after: string | null | undefined,
    @Ctx() { loaders }: Operation,
  ): Promise<Connection<Interaction>> {
    const order = interactionsLatestFirst;
    const page = parsePage(order, first, after);
    return toConnection({
      order,
      page,
      rows: await loaders.interactionsOfBuyer.load({ parentId: record.id, args: page }),
      keyOf: (row) => row.occurredAt,
      nodeOf: (row) => new Interaction(row),
      count: async () => (await loaders.interactionCountOfBuyer.load(record.id))?.count ?? 0,
    });
  }

  @FieldResolver(() => BuyerIntakeConnection, {
    description: "The details the buyer left themselves, latest first.",
  })
  async intakes(
    @Root() { record }: Buyer,
    @First() first: number,
    @After() after: string | null | undefined,
    @Ctx() { loaders }: Operation,
  ): Promise<Connection<BuyerIntake>> {
    const order = intakesLatestFirst;
    const page = parsePage(order, first, after);
    return toConnection({
      order,
      page,
      rows: await loaders.intakesOfBuyer.load({ parentId: record.id, args: page }),
      keyOf: (row) => row.receivedAt,
      nodeOf: (row) => new BuyerIntake(row),
      count: async () => (await loaders.intakeCountOfBuyer.load(record.id))?.count ?? 0,
    });
  }

  @FieldResolver(() => CommitmentConnection, { description: "Promises made to the buyer." })
  async commitments(
    @Root() { record }: Buyer,
    @First() first: number,
    @After() after: string | null | undefined,
    @Arg("orderBy", () => CommitmentOrder, {
      defaultValue: "DUE_AT_ASC",
      description: "Due soonest first unless said otherwise.",
    })
    orderBy: CommitmentOrder,
    @Ctx() { loaders }: Operation,
  ): Promise<Connection<Commitment>> {
    const order = commitmentsBy(orderBy);
    const page = parsePage(order, first, after);
    return toConnection({
      order,
      page,
      rows: await loaders.commitmentsOfBuyer.load({ parentId: record.id, args: { order: orderBy, page } }),
      keyOf: (row) => commitmentKey(orderBy, row),
      nodeOf: (row) => new Commitment(row),
      count: async () => (await loaders.commitmentCountOfBuyer.load(record.id))?.count ?? 0,
    });
  }
}
