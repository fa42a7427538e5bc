import { Field, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "True when more follows; ask with `after: endCursor`." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "True when the page does not start at the beginning of the list." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first object; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last object; null on an empty page." })
  endCursor!: string | null;
}
