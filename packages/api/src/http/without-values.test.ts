import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mutateAs } from "../testing/mutate-as.ts";
import { openWorld, type World } from "../testing/world.ts";

const secret = 'Dana "; at \\"x\\" Herrera';
const person = { key: "1", name: "Dana Herrera", relation: "", decides: true, comesToTour: true };
const variable = (input: object) =>
  [
    "mutation ($i: BuyerCreateInput!) { buyerCreate(input: $i) { userErrors { code } } }",
    { i: { idempotencyKey: "k", people: [person], ...input } },
  ] as const;
const literal = (argument: string) => [`{ ${argument} }`, {}] as const;

const mistakes: [string, readonly [string, object], string][] = [
  [
    "a field left out",
    variable({ people: [{ key: "1", name: secret }] }),
    'Variable "$i" got invalid value at "i.people[0]"; Field "decides" of required type "Boolean!" was not provided.',
  ],
  [
    "a misfit",
    variable({ people: [{ ...person, decides: secret }] }),
    'Variable "$i" got invalid value at "i.people[0].decides"; Boolean cannot represent a non boolean value.',
  ],
  [
    "an object for a text",
    variable({ source: { name: secret } }),
    'Variable "$i" got invalid value at "i.source"; String cannot represent a non string value.',
  ],
  [
    "an unknown field",
    variable({ sauce: secret }),
    'Variable "$i" got invalid value; Field "sauce" is not defined by type "BuyerCreateInput".',
  ],
  [
    "an unknown enum value",
    variable({ contactPoints: [{ kind: secret, value: "x" }] }),
    'Variable "$i" got invalid value at "i.contactPoints[0].kind"; The value does not exist in "ContactPointKind" enum.',
  ],
  [
    "an instant",
    ["query ($at: DateTime) { tours(first: 1, filter: { startsFrom: $at }) { totalCount } }", { at: secret }],
    'Variable "$at" got invalid value; A DateTime is an RFC 3339 instant with an offset',
  ],
  [
    "a literal",
    literal(`tours(first: ${JSON.stringify(secret)}) { totalCount }`),
    "Int cannot represent non-integer value.",
  ],
  [
    "a literal enum",
    literal(`tours(first: 1, filter: { statuses: [${JSON.stringify(secret)}] }) { totalCount }`),
    'Enum "TourStatus" cannot represent non-enum value.',
  ],
  [
    "a literal object",
    literal(`tours(first: 1, filter: ${JSON.stringify(secret)}) { totalCount }`),
    'Expected value of type "ToursFilter".',
  ],
  [
    "a text that is no GraphQL",
    literal(JSON.stringify(secret)),
    "Syntax Error: Expected Name, found String.",
  ],
];

describe.each(testDatabases().slice(0, 1))("errors on $engine", ({ fresh }) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());

  test.each(mistakes)(
    "say where and what is wrong, and not a buyer's words: %s",
    async (_what, [query, variables], message) => {
      const { errors, body, status } = await world.as("Sam").send(query, variables);
      expect(status).toBe(400);
      expect(errors[0]?.message).toContain(message);
      expect(body).not.toMatch(/Dana|Herrera/);
    },
  );

  test("an id another buyer has is not told again", async () => {
    const externalIds = [{ system: "crm", value: "dana-herrera-1977" }];
    await mutateAs(world.as("Nora"), "buyerCreate", { people: [person], externalIds });
    const { userErrors } = await mutateAs(world.as("Nora"), "buyerCreate", { people: [person], externalIds });
    expect(userErrors).toMatchObject([{ code: "EXTERNAL_ID_TAKEN", field: ["externalIds", "0"] }]);
    expect(userErrors[0]?.message).not.toContain("dana-herrera-1977");
  });
});
