import type { MemberRole as Role } from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { EmailAddress, PhoneNumber } from "../schema/scalars.ts";
import type { MemberRecord } from "./member.queries.ts";
import { MemberRole } from "./member-role.ts";

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A person who works for the builder.",
})
export class Member extends Node {
  @Field(() => String, { description: "The person's name." })
  name: string;

  @Field(() => MemberRole, { description: "What the member may see and do follows from this." })
  role: Role;

  @Field(() => EmailAddress, {
    nullable: true,
    description: "Where the member reads email; null when not kept.",
  })
  email: string | null;

  @Field(() => PhoneNumber, {
    nullable: true,
    description: "Where the member is called; null when not kept.",
  })
  phone: string | null;

  constructor(readonly record: MemberRecord) {
    super();
    this.id = toGlobalId("Member", record.id);
    this.name = record.name;
    this.role = record.role;
    this.email = record.email;
    this.phone = record.phone;
  }
}
