import { describe, expect, test } from "vitest";
import type { ApiRequest } from "./create-api.ts";
import { withTrustedDocument } from "./trusted-document.ts";

const documents = new Map([["Now-1", "query Now { viewer { now } }"]]);

function resolve(body: unknown) {
  const request: ApiRequest = { method: "POST", headers: {}, search: "", body };
  return withTrustedDocument(request, documents);
}

describe("withTrustedDocument", () => {
  test("puts the text in the place of its id and leaves the rest", () => {
    expect(resolve({ documentId: "Now-1", variables: { a: 1 } })).toMatchObject({
      request: { body: { query: "query Now { viewer { now } }", variables: { a: 1 } } },
    });
  });

  test("runs the caller's own text where both are there", () => {
    expect(resolve({ documentId: "Now-1", query: "{ __typename }" })).toMatchObject({
      request: { body: { query: "{ __typename }" } },
    });
  });

  test.each([["Now-2"], [""], [1], [null], [{}], ["__proto__"]])(
    "refuses the id %j with words",
    (documentId) => {
      const resolved = resolve({ documentId });
      expect(resolved).toMatchObject({ response: { status: 400 } });
      expect(JSON.stringify(resolved)).toContain("UNKNOWN_DOCUMENT");
    },
  );

  test.each([[null], ["text"], [undefined], [[]]])("leaves the body %j to Apollo", (body) => {
    expect(resolve(body)).toEqual({ request: expect.objectContaining({ body }) });
  });
});
