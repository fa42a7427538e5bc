import { Field, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { PhoneNumber, TimeZone } from "../schema/scalars.ts";
import type { CommunityRecord } from "./community.queries.ts";

@ObjectType({ simpleResolvers: true, description: "A postal address." })
export class PostalAddress {
  @Field(() => String, { description: "House number and street." })
  street!: string;

  @Field(() => String, { description: "City or town." })
  city!: string;

  @Field(() => String, { description: "State or region: `TX`." })
  region!: string;

  @Field(() => String, { description: "ZIP or postal code." })
  postalCode!: string;

  @Field(() => String, { description: "ISO 3166-1 country code: `US`." })
  country!: string;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A neighbourhood with a sales center. Its time zone is the one its tours are shown in.",
})
export class Community extends Node {
  @Field(() => String, { description: "The community's name." })
  name: string;

  @Field(() => TimeZone, { description: "Where day ends are counted and times are shown." })
  timeZone: string;

  @Field(() => PostalAddress, { description: "The sales center." })
  address: PostalAddress;

  @Field(() => PhoneNumber, { nullable: true, description: "The sales center's phone; null when not kept." })
  phone: string | null;

  constructor(readonly record: CommunityRecord) {
    super();
    this.id = toGlobalId("Community", record.id);
    this.name = record.name;
    this.timeZone = record.timeZone;
    this.address = record.address;
    this.phone = record.phone;
  }
}
