import type {
  NoticeRule as Rule,
  NoticeStage as Stage,
  NoticeSubjectType as SubjectType,
} from "@baton/playbook";
import { Field, ID, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime, TimeZone } from "../schema/scalars.ts";
import { NoticeRule, NoticeStage, NoticeSubjectType } from "./notification.enums.ts";
import type { NotificationRecord } from "./notification.queries.ts";

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "What the viewer was told: before a rule is missed, after it was, or that something happened.",
})
export class Notification extends Node {
  @Field(() => NoticeRule, { description: "What it is about." })
  rule: Rule;

  @Field(() => NoticeStage, { description: "Why it was told." })
  stage: Stage;

  @Field(() => NoticeSubjectType, { description: "The kind of object it leads to." })
  subjectType: Uppercase<SubjectType>;

  @Field(() => ID, { description: "The object it leads to: an id of that kind." })
  subjectId: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "By when the rule is or was to be met; null for news.",
  })
  dueAt: Date | null;

  @Field(() => DateTime, { description: "When it was told." })
  at: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the viewer marked it as read; null until then.",
  })
  readAt: Date | null;

  constructor(readonly record: NotificationRecord) {
    super();
    this.id = toGlobalId("Notification", record.id);
    // The table keeps the playbook's own names.
    this.rule = record.rule as Rule;
    this.stage = record.stage;
    const type = record.subjectType as SubjectType;
    this.subjectType = type.toUpperCase() as Uppercase<SubjectType>;
    this.subjectId = toGlobalId(type, record.subjectId);
    this.dueAt = record.dueAt;
    this.at = record.at;
    this.readAt = record.readAt;
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    "When a member is not to be disturbed: between these local times nothing is sent that can wait.",
})
export class QuietHours {
  @Field(() => TimeZone, {
    nullable: true,
    description: "Where the member works; null: each notice goes by the community it is about.",
  })
  timeZone!: string | null;

  @Field(() => String, { nullable: true, description: "`21:00`; null where the member keeps none." })
  from!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "`07:00`, on the next day where it is earlier than `from`.",
  })
  to!: string | null;
}
