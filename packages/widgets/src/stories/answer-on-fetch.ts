import schemaText from "@baton/api-contract/schema.graphql?raw";
import { buildSchema, graphql } from "graphql";
import type { ConnectionError } from "../connection/connection-error.ts";
import type { MemoryConnection } from "../connection/memory-connection.ts";

/** What the server has for this release, and those before. */
const files: Record<string, Record<string, string>> = import.meta.glob(
  "../../../api-contract/trusted-documents/*.json",
  { eager: true, import: "default" },
);
const texts: Record<string, string | undefined> = Object.assign({}, ...Object.values(files));

const schema = buildSchema(schemaText);

/** What a build sends: the element builds an operation's id, Apollo Client its text. */
interface Asked {
  readonly documentId?: string;
  readonly query?: string;
  readonly variables: Record<string, unknown>;
}

/**
 * Answers `fetch("/graphql")` from an API in memory, for builds that bring their own transport. The made-up data
 * goes through the committed schema, which names the types and would refuse what the real API could not answer.
 *
 * @returns how to stop
 */
export function answerOnFetch(
  api: MemoryConnection,
  onAsked: (operation: string) => void = () => {},
): () => void {
  const real = window.fetch;
  window.fetch = async (input, init) => {
    if (!String(input).endsWith("/graphql")) return real(input, init);
    const { documentId = "", query = texts[documentId], variables }: Asked = JSON.parse(String(init?.body));
    if (!query) throw new Error(`Baton: ${documentId} is no operation of this release.`);
    onAsked(documentId || query);
    const made = await api.ask(query, variables);
    if (isFailure(made)) return failed(made.error);
    return Response.json(
      await graphql({ schema, source: query, rootValue: made, variableValues: variables }),
    );
  };
  return () => {
    window.fetch = real;
  };
}

function isFailure(made: unknown): made is { readonly error: ConnectionError } {
  return typeof made === "object" && made !== null && "error" in made;
}

const codes = { forbidden: "FORBIDDEN", bug: "BAD_USER_INPUT" };

/** What the API answers when it cannot: by status, or with an error in place of the data. */
function failed({ kind, message }: ConnectionError): Response {
  if (kind === "network") return new Response(null, { status: 503 });
  if (kind === "unauthenticated") return new Response(null, { status: 401 });
  const reason = message.replace("Baton: the API could not answer: ", "");
  return Response.json({ errors: [{ message: reason, extensions: { code: codes[kind] } }] });
}
