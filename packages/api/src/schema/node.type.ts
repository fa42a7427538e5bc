import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({ description: "Anything that has a global id and can be asked for again by it." })
export abstract class Node {
  @Field(() => ID, { description: "Opaque and stable: keep it, never take it apart." })
  id!: string;
}
