import type { ApolloServerPlugin } from "@apollo/server";
import type { Tx } from "@baton/database";
import { GraphQLError } from "graphql";
import { operationCost } from "../limits/cost.ts";
import { operationLimits } from "../limits/limits.ts";
import type { Operation } from "../operation/operation.ts";
import { isConflict } from "../operation/sql-state.ts";
import { guardKeyOperation } from "../permissions/key-gate.ts";

/** What became of an operation, for whoever holds its transaction. */
export interface Fate {
  /** A mutation answered with top-level errors, none of which may stay; or a query in which something broke. */
  readonly failed: boolean;
  /** Another transaction was in the way; run again, the operation would decide on what that one wrote. */
  readonly conflict: boolean;
}

/**
 * Counts the cost of an operation before it runs, and keeps what became of a failed one in `fates`, under its
 * transaction: Apollo Server hands a copy of the context around, but the transaction is the same object.
 */
export function operationPlugin(fates: WeakMap<Tx, Fate>): ApolloServerPlugin<Operation> {
  return {
    async requestDidStart() {
      let cost: number | null = null;
      return {
        async didResolveOperation({ schema, document, operation, operationName, request, contextValue }) {
          if (!operation) return;
          if (operation.operation === "subscription") throw noSubscriptions();
          if (contextValue.actor.role === "PUBLISHABLE_KEY") guardKeyOperation(document, operation);
          cost = operationCost({ schema, document, operationName, variables: request.variables ?? {} });
        },
        async willSendResponse({ response, operation, errors, contextValue }) {
          if (response.body.kind !== "single") return;
          const result = response.body.singleResult;
          if (cost !== null)
            result.extensions = {
              ...result.extensions,
              cost: { requested: cost, maximum: operationLimits.cost },
            };
          if (!errors?.length) return;
          const mutated = operation?.operation === "mutation";
          // After a failed statement the transaction cannot be committed; the answer told must be the one kept.
          const broken = result.errors?.some(({ extensions }) => extensions?.code === "INTERNAL") ?? false;
          if (!mutated && !broken) return;
          if (mutated && result.data) result.data = null;
          fates.set(contextValue.tx, { failed: true, conflict: errors.some(isConflict) });
        },
      };
    },
  };
}

function noSubscriptions(): GraphQLError {
  return new GraphQLError(
    "Subscriptions are not answered over HTTP. Open a WebSocket at this address, with the protocol graphql-transport-ws.",
    {
      extensions: { code: "BAD_REQUEST", http: { status: 400 } },
    },
  );
}
