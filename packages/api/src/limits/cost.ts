import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  Kind,
} from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";
import { largestPage } from "../pagination/page.ts";
import { fieldCosts, listSizes, operationLimits, unpagedListSize } from "./limits.ts";

interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

/**
 * What an operation costs: the fields it could resolve at most, each at its price, counted before anything is run.
 * Null when its variables do not fit, which the execution then says better.
 *
 * @throws GraphQLError COST_LIMIT_EXCEEDED above the limit, BAD_USER_INPUT for arguments that do not fit
 */
export function operationCost({
  schema,
  document,
  operationName,
  variables,
}: CostedOperation): number | null {
  try {
    const cost = getComplexity({
      schema,
      query: document,
      ...(operationName !== null && { operationName }),
      variables,
      estimators: [estimate],
    });
    if (cost > operationLimits.cost) throw tooCostly(cost);
    return cost;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.extensions.code === code) throw error;
    if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return null;
    if (error.message.includes("number of nodes")) throw tooCostly(null);
    throw new GraphQLError(error.message, {
      nodes: error.nodes,
      extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
    });
  }
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  // Introspection is bounded by graphql-js itself.
  if (type.name.startsWith("__") || field.name.startsWith("__")) return 0;
  const name = `${type.name}.${field.name}`;
  const own = fieldCosts[name] ?? 1;
  if (typeof args.first === "number")
    return own + Math.min(Math.max(args.first, 1), largestPage) * childComplexity;
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  // The page a connection's lists belong to is counted where `first` is.
  const counted = list && !type.name.endsWith("Connection") && childComplexity > 0;
  return own + (counted ? (listSizes[name] ?? unpagedListSize) : 1) * childComplexity;
};

const code = "COST_LIMIT_EXCEEDED";

function tooCostly(cost: number | null): GraphQLError {
  const maximum = operationLimits.cost;
  const figure = cost === null ? "more" : `${cost}`;
  return new GraphQLError(
    `The operation costs ${figure}; at most ${maximum} is allowed. Ask for smaller pages (\`first\`) or fewer fields.`,
    { extensions: { code, cost: { requested: cost, maximum }, http: { status: 400 } } },
  );
}
