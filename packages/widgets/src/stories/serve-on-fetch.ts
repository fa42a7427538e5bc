import schemaText from "@baton/api-contract/schema.graphql?raw";
import { buildSchema, graphql } from "graphql";
import { onTestFinished } from "vitest";
import type { MemoryConnection } from "../connection/memory-connection.ts";

/** What the server has for this release, and those before. */
const files: Record<string, Record<string, string>> = import.meta.glob(
  "../../../api-contract/trusted-documents/*.json",
  { eager: true, import: "default" },
);
const texts: Record<string, string | undefined> = Object.assign({}, ...Object.values(files));

const schema = buildSchema(schemaText);

/**
 * Answers `fetch("/graphql")` from an API in memory, for builds that bring their own transport. The made-up data
 * goes through the committed schema, which names the types and would refuse what the real API could not answer.
 *
 * @returns the operations asked for, as they come
 */
export function serveOnFetch(api: MemoryConnection): string[] {
  const real = window.fetch;
  const asked: string[] = [];
  window.fetch = async (input, init) => {
    if (!String(input).endsWith("/graphql")) return real(input, init);
    const { documentId, variables } = JSON.parse(String(init?.body));
    const query = texts[documentId];
    if (!query) throw new Error(`Baton: ${documentId} is no operation of this release.`);
    asked.push(documentId);
    const rootValue = await api.ask(query, variables);
    const result = await graphql({ schema, source: query, rootValue, variableValues: variables });
    return Response.json(result);
  };
  onTestFinished(() => {
    window.fetch = real;
  });
  return asked;
}
