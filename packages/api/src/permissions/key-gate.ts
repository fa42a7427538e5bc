import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";

/** The one root field a publishable key opens. */
const onlyField = "buyerIntakeSubmit";

/**
 * Lets an operation of a publishable key pass only when it is a mutation that asks for nothing but leaving details.
 * What is new in the schema is shut to keys without anybody having to think of them; introspection too.
 *
 * @throws GraphQLError FORBIDDEN
 */
export function guardKeyOperation(document: DocumentNode, operation: OperationDefinitionNode): void {
  const fields = rootFields(document, operation.selectionSet.selections);
  if (operation.operation === "mutation" && fields.every((name) => name === onlyField)) return;
  throw new GraphQLError(keyRefusal, { extensions: { code: "FORBIDDEN", http: { status: 403 } } });
}

export const keyRefusal =
  "A publishable key can leave a buyer’s details (buyerIntakeSubmit) and nothing else; it reads nothing. For anything else send a token your own server signed for a member.";

/** Names of the fields asked for at the root, through fragments; validation has seen to it that those end. */
function rootFields(document: DocumentNode, selections: readonly SelectionNode[]): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return rootFields(document, selection.selectionSet.selections);
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
    );
    return fragment && "selectionSet" in fragment && fragment.selectionSet
      ? rootFields(document, fragment.selectionSet.selections)
      : [];
  });
}
