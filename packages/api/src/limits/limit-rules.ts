import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import { GraphQLError, type ValidationContext, type ValidationRule } from "graphql";
import { operationLimits as limits } from "./limits.ts";

/** Validation rules that bound the shape of a document. */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({
    n: limits.depth,
    flattenFragments: true,
    ...reported(
      "DEPTH_LIMIT_EXCEEDED",
      `The operation nests fields deeper than ${limits.depth} levels. Ask for less at once, or in two operations.`,
    ),
  }) as ValidationRule,
  maxAliasesRule({
    n: limits.aliases,
    allowList: [],
    ...reported(
      "ALIAS_LIMIT_EXCEEDED",
      `The operation has more than ${limits.aliases} aliases. Ask for fewer fields twice, or in two operations.`,
    ),
  }) as ValidationRule,
  maxDirectivesRule({
    n: limits.directives,
    ...reported(
      "DIRECTIVE_LIMIT_EXCEEDED",
      `The operation has more than ${limits.directives} directives. Use fewer, or two operations.`,
    ),
  }) as ValidationRule,
];

/** The rules throw by default, which Apollo Server would answer as its own failure; so they report instead. */
function reported(code: string, message: string) {
  return {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null) =>
        context?.reportError(new GraphQLError(message, { extensions: { code } })),
    ],
  };
}
