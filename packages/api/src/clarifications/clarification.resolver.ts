import type { ClarificationHolder as Holder } from "@baton/playbook";
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from "type-graphql";
import { Handoff } from "../handoffs/handoff.type.ts";
import { Member } from "../members/member.type.ts";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { DateTime } from "../schema/scalars.ts";
import { isTourWithin } from "../tours/tour-scope.ts";
import { answerClarification } from "./answer-clarification.ts";
import { askClarification } from "./ask-clarification.ts";
import { ClarificationAnswerInput, ClarificationAskInput } from "./clarification.input.ts";
import { ClarificationAnswerPayload, ClarificationAskPayload } from "./clarification.payload.ts";
import { questionsInOrder } from "./clarification.queries.ts";
import {
  Clarification,
  ClarificationHolder,
  ClarificationPermissions,
  ClarificationTiming,
} from "./clarification.type.ts";
import { ClarificationConnection } from "./clarification-connection.type.ts";
import { heldNow, timingOfClarification } from "./clarification-facts.ts";

@Resolver(() => Clarification)
export class ClarificationResolver {
  @Mutation(() => ClarificationAskPayload, {
    description: "Asks the OSC about a handoff. The OSM of the community, or a sales manager.",
  })
  clarificationAsk(
    @Arg("input", () => ClarificationAskInput, { description: "About which handoff, and what." })
    input: ClarificationAskInput,
    @Ctx() operation: Operation,
  ) {
    const { question, field = null } = input;
    const handoffId = toUuid("Handoff", input.handoffId);
    const run = () => askClarification(operation, { handoffId, question, field });
    return mutate(operation, { name: "clarificationAsk", input, type: "Clarification", run });
  }

  @Mutation(() => ClarificationAnswerPayload, {
    description: "Answers a question, once. Any OSC or sales manager: whoever is first.",
  })
  clarificationAnswer(
    @Arg("input", () => ClarificationAnswerInput, { description: "Which question, and the answer." })
    input: ClarificationAnswerInput,
    @Ctx() operation: Operation,
  ) {
    const clarificationId = toUuid("Clarification", input.clarificationId);
    const run = () => answerClarification(operation, { clarificationId, answer: input.answer });
    return mutate(operation, { name: "clarificationAnswer", input, type: "Clarification", run });
  }

  @FieldResolver(() => Handoff, { nullable: true, description: "The handoff it is about." })
  async handoff(@Root() { record }: Clarification, @Ctx() { loaders }: Operation): Promise<Handoff | null> {
    return present(Handoff, await loaders.handoff.load(record.handoffId));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who asked." })
  async askedBy(@Root() { record }: Clarification, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.askedById));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who answered; null until somebody did." })
  async answeredBy(@Root() { record }: Clarification, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return record.answeredById ? present(Member, await loaders.member.load(record.answeredById)) : null;
  }

  @FieldResolver(() => ClarificationTiming, { description: "The on-call rule." })
  timing(@Root() { record }: Clarification, @Ctx() operation: Operation): Promise<ClarificationTiming> {
    return timingOfClarification(operation, record);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Seconds from `timing.countsFrom` to the answer, 0 when it came before: what the on-call target is held against. Null until answered.",
  })
  async secondsToAnswer(
    @Root() { record }: Clarification,
    @Ctx() operation: Operation,
  ): Promise<number | null> {
    if (!record.answeredAt) return null;
    const { countsFrom } = await timingOfClarification(operation, record);
    return Math.max(0, Math.round((record.answeredAt.getTime() - countsFrom.getTime()) / 1000));
  }

  @FieldResolver(() => ClarificationHolder, { description: "Who should answer now." })
  async holder(@Root() { record }: Clarification, @Ctx() operation: Operation): Promise<Holder> {
    return (await heldNow(operation, record)).holder;
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "The member who should answer now; null where that is any sales manager, or nobody.",
  })
  async heldBy(@Root() { record }: Clarification, @Ctx() operation: Operation): Promise<Member | null> {
    const { memberId } = await heldNow(operation, record);
    return memberId ? present(Member, await operation.loaders.member.load(memberId)) : null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When it goes to the next if nobody answers; null when it stays.",
  })
  async climbsAt(@Root() { record }: Clarification, @Ctx() operation: Operation): Promise<Date | null> {
    return (await heldNow(operation, record)).nextAt;
  }

  @FieldResolver(() => ClarificationPermissions, { description: "What the viewer may do with it now." })
  async viewerCan(
    @Root() { record }: Clarification,
    @Ctx() operation: Operation,
  ): Promise<ClarificationPermissions> {
    const { loaders, actor } = operation;
    const handoff = await loaders.handoff.load(record.handoffId);
    const tour = handoff && (await loaders.tour.load(handoff.tourId));
    const isOpen =
      handoff && handoff.status !== "CLOSED" && handoff.status !== "CANCELLED" && !record.answeredAt;
    const mayAnswer = tour !== null && isTourWithin(operation, "clarification.answer", tour);
    return { answer: Boolean(isOpen) && mayAnswer && record.askedById !== actor.id };
  }
}

@Resolver(() => Handoff)
export class ClarificationsOfHandoffResolver {
  @FieldResolver(() => ClarificationConnection, {
    description: "What was asked about it, and answered; the first question first.",
  })
  async clarifications(
    @Root() { record }: Handoff,
    @First() first: number,
    @After() after: string | null | undefined,
    @Ctx() { loaders }: Operation,
  ): Promise<Connection<Clarification>> {
    const order = questionsInOrder;
    const page = parsePage(order, first, after);
    return toConnection({
      order,
      page,
      rows: await loaders.clarificationsOfHandoff.load({ parentId: record.id, args: page }),
      keyOf: (row) => row.askedAt,
      nodeOf: (row) => new Clarification(row),
      count: async () => (await loaders.clarificationCountOfHandoff.load(record.id))?.count ?? 0,
    });
  }
}
