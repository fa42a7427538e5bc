import { Arg, Int } from "type-graphql";
import { largestPage } from "./page.ts";

/** `first` of every list. */
export function First(): ParameterDecorator {
  return Arg("first", () => Int, {
    description: `How many at most: 1 to ${largestPage}.`,
  }) as ParameterDecorator;
}

/** `after` of every list. */
export function After(): ParameterDecorator {
  return Arg("after", () => String, {
    nullable: true,
    description: "The cursor behind which to continue; from the beginning when left out.",
  }) as ParameterDecorator;
}
