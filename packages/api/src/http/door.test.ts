import { expect, test } from "vitest";
import { post } from "../testing/world.ts";
import { doorOf } from "./door.ts";

const named = (name: string) => ({
  ...post({ query: "{ viewer { now } }" }),
  headers: { "apollographql-client-name": name },
});

test.each([
  ["a document's id", post({ documentId: "sha256:1" }), "WIDGET"],
  ["our own name", named("baton-widgets"), "WIDGET"],
  ["another name", named("juniper-crm"), "API"],
  ["a text of its own", post({ query: "{ viewer { now } }" }), "API"],
  ["a text beside an id", post({ query: "{ viewer { now } }", documentId: "sha256:1" }), "API"],
  ["no object at all", post("nonsense"), "API"],
] as const)("who comes with %s", (_, request, door) => {
  expect(doorOf(request)).toBe(door);
});
