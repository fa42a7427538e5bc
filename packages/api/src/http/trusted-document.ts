import type { ApiRequest } from "./create-api.ts";
import { type ApiResponse, unknownDocument } from "./responses.ts";

/** Operation texts by the id that stands for them. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Puts the text in the place of a `documentId`, so that everything after sees an ordinary request; a request that
 * brings its own `query` is left as it is. An id nobody gave out is answered here.
 */
export function withTrustedDocument(
  request: ApiRequest,
  documents: TrustedDocuments,
): { readonly request: ApiRequest } | { readonly response: ApiResponse } {
  const { body } = request;
  if (typeof body !== "object" || body === null || !("documentId" in body)) return { request };
  const { documentId, ...rest } = body;
  if ("query" in rest) return { request: { ...request, body: rest } };
  const query = typeof documentId === "string" ? documents.get(documentId) : undefined;
  if (query === undefined) return { response: unknownDocument() };
  return { request: { ...request, body: { ...rest, query } } };
}
