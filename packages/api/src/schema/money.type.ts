import { Field, InputType, Int, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "An amount of money." })
export class Money {
  @Field(() => Int, { description: "Minor units: cents for USD." })
  amount!: number;

  @Field(() => String, { description: "ISO 4217 code, such as `USD`." })
  currency!: string;
}

@InputType({ description: "An amount of money." })
export class MoneyInput {
  @Field(() => Int, { description: "Minor units: cents for USD." })
  amount!: number;

  @Field(() => String, { defaultValue: "USD", description: "ISO 4217 code." })
  currency!: string;
}
