import { expect, it } from "vitest";
import { cedarPark } from "../handoffs/cedar-park.fixture.ts";
import { fieldWarnings, warningInWords, writtenInVersion } from "./written.ts";

const noting = (notes: string) => ({
  ...cedarPark,
  qualification: { ...cedarPark.qualification, notes },
});

it("warns of each field apart, of one term once", () => {
  const warnings = fieldWarnings([
    { field: "Notes", text: "Hispanic family. Hispanic neighbours, she is pregnant." },
    { field: "Do first", text: "Show the Magnolia" },
  ]);
  expect(warnings).toEqual([
    {
      field: "Notes",
      found: [
        { term: "hispanic", protectedClass: "NATIONAL_ORIGIN" },
        { term: "pregnant", protectedClass: "FAMILIAL_STATUS" },
      ],
    },
  ]);
  expect(warnings[0]?.found.map(warningInWords)).toEqual([
    "“hispanic” (national origin)",
    "“pregnant” (familial status)",
  ]);
});

it("reads of a version what the one before did not say, and no names", () => {
  const before = noting("Hispanic family");
  expect(writtenInVersion(before, before)).toEqual([]);
  expect(writtenInVersion(before, noting("Asks about the fee"))).toEqual([
    { field: "Notes", text: "Asks about the fee" },
  ]);
  const first = writtenInVersion(null, noting("Hispanic family"));
  expect(first).toContainEqual({ field: "Notes", text: "Hispanic family" });
  expect(first.map(({ field }) => field)).not.toContain("People");
  expect(fieldWarnings(writtenInVersion(null, cedarPark))).toEqual([]);
});
