import type { TypedDocumentNode } from "@apollo/client";
import type { Operation } from "@baton/api-contract";
import { parse } from "graphql";

const documents = new Map<string, TypedDocumentNode<never, never>>();

/** The parsed document of an operation, which Apollo Client wants; the same operation gives the same object. */
export function documentOf<TData, TVariables>(
  operation: Operation<TData, TVariables>,
): TypedDocumentNode<TData, TVariables> {
  const parsed = documents.get(operation) ?? (parse(operation) as TypedDocumentNode<never, never>);
  documents.set(operation, parsed);
  return parsed as unknown as TypedDocumentNode<TData, TVariables>;
}
