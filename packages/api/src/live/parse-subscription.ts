import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { TrustedDocuments } from "../http/trusted-document.ts";
import { operationCost } from "../limits/cost.ts";
import { limitRules } from "../limits/limit-rules.ts";
import { operationLimits } from "../limits/limits.ts";

export interface SubscribePayload {
  /** The operation's text, or the id of a trusted document. */
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

export interface ParsedSubscription {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variableValues: Record<string, unknown>;
}

/** Reads a subscription under the same limits as a query; the errors, where it is none or too much. */
export function parseSubscription(
  schema: GraphQLSchema,
  documents: TrustedDocuments,
  { query, operationName = null, variables }: SubscribePayload,
): ParsedSubscription | readonly GraphQLError[] {
  // An operation's text cannot do without braces, and no id has them.
  const text = query.includes("{") ? query : documents.get(query);
  if (text === undefined) return [refusal("UNKNOWN_DOCUMENT", unknownDocument)];
  const variableValues = variables ?? {};
  try {
    const document = parse(text, { maxTokens: operationLimits.tokens });
    const rules = [...specifiedRules, ...limitRules];
    const errors = validate(schema, document, rules, { maxErrors: operationLimits.errors });
    if (errors.length > 0) return errors.map((error) => ownError(error, "GRAPHQL_VALIDATION_FAILED"));
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== "subscription") return [refusal("BAD_REQUEST", notASubscription)];
    const given = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues);
    if (given.errors) return given.errors.map((error) => ownError(error, "BAD_USER_INPUT"));
    operationCost({ schema, document, operationName, variables: variableValues });
    return { document, operationName, variableValues };
  } catch (error) {
    if (error instanceof GraphQLError) return [ownError(error, "GRAPHQL_PARSE_FAILED")];
    throw error;
  }
}

const unknownDocument =
  "This server does not know the operation behind this id. Load the script from this server, or send the operation's text.";
const notASubscription =
  "Only subscriptions are answered on this WebSocket. Send queries and mutations over HTTP.";

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Told with the code that the same fault has over HTTP. */
function ownError(error: GraphQLError, otherwise: string): GraphQLError {
  const { originalError } = error;
  const limit = originalError instanceof GraphQLError ? originalError.extensions.code : undefined;
  const code = limit ?? error.extensions.code ?? otherwise;
  return new GraphQLError(error.message, { ...error, extensions: { ...error.extensions, code } });
}
