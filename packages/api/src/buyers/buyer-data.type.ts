import { Field, ObjectType } from "type-graphql";
import { JsonObject } from "../schema/scalars.ts";
import type { BuyerDocument } from "./export-buyer.ts";

@ObjectType({ simpleResolvers: true, description: "Everything Baton holds of one buyer." })
export class BuyerExport {
  @Field(() => String, { description: "A name for the file, without the buyer's: `buyer-0190d3a4.json`." })
  fileName!: string;

  @Field(() => JsonObject, {
    description:
      "The buyer's row, and every row of theirs under the name of its kind; `names` says what the builder's own ids in it stand for.",
  })
  document!: BuyerDocument;
}

@ObjectType({ simpleResolvers: true, description: "What the viewer may do with a buyer now." })
export class BuyerPermissions {
  @Field(() => Boolean, { description: "May change what is known of them, with `buyerUpdate`." })
  update!: boolean;

  @Field(() => Boolean, { description: "May take all there is of them out, with `buyerExport`." })
  export!: boolean;

  @Field(() => Boolean, { description: "May take them out of their record, with `buyerErase`." })
  erase!: boolean;
}
