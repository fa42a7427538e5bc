import { describe, expect, it } from "vitest";
import { known } from "../answers/answer.ts";
import { cedarPark, cedarParkNames } from "../handoffs/cedar-park.fixture.ts";
import { emptyContent } from "../handoffs/empty-content.ts";
import { buyerChanges } from "./buyer-changes.ts";
import { changed } from "./change.ts";
import { dueChanges, settledChanges } from "./commitment-changes.ts";
import { versionChanges } from "./content-changes.ts";
import { tourChanges } from "./tour-changes.ts";
import { trailKinds, trailWords } from "./words.ts";

const saturday = new Date("2026-11-28T17:00:00Z");
const sunday = new Date("2026-11-29T18:30:00Z");
const timeZone = "America/Chicago";

describe("changed", () => {
  it("has nothing to tell where it reads the same, and null where there is nothing", () => {
    expect(changed("Note", "a", "a")).toEqual([]);
    expect(changed("Note", "", null)).toEqual([]);
    expect(changed("Note", "", "a")).toEqual([{ field: "Note", from: null, to: "a" }]);
  });
});

describe("versionChanges", () => {
  it("tells field by field, under the form's own labels", () => {
    const after = {
      ...cedarPark,
      qualification: { ...cedarPark.qualification, mustHaves: known(["Two ovens"]), notes: "Has a dog" },
    };
    expect(versionChanges(cedarPark, after, cedarParkNames)).toEqual([
      { field: "Must-haves", from: "Ground-floor bedroom", to: "Two ovens" },
      { field: "Notes", from: null, to: "Has a dog" },
    ]);
  });

  it("says what was asked and not answered, which is not nothing", () => {
    const declined = {
      ...cedarPark,
      qualification: { ...cedarPark.qualification, mustHaves: { state: "DECLINED" } as const },
    };
    expect(versionChanges(emptyContent(), declined, cedarParkNames)).toContainEqual({
      field: "Must-haves",
      from: null,
      to: "Asked — would rather not say",
    });
  });
});

it("tells what an edit of a buyer changed, and only that", () => {
  const dana = { key: "1", name: "Dana Herrera", relation: "", decides: true, comesToTour: true };
  const before = {
    people: [dana],
    contactPoints: [{ kind: "PHONE", value: "+15125550142", label: null } as const],
    externalIds: [{ system: "crm", value: "77" }],
    source: "Website form",
  };
  expect(buyerChanges(before, before)).toEqual([]);
  const after = {
    people: [dana, { ...dana, key: "2", name: "Luis Herrera", relation: "husband", decides: false }],
    contactPoints: [{ kind: "EMAIL", value: "dana@example.com", label: "work" } as const],
    externalIds: [],
    source: null,
  };
  expect(buyerChanges(before, after)).toEqual([
    {
      field: "People",
      from: "Dana Herrera — decides, comes to the tour",
      to: "Dana Herrera — decides, comes to the tour; Luis Herrera (husband) — comes to the tour",
    },
    { field: "Phone and email", from: "(512) 555-0142", to: "dana@example.com (work)" },
    { field: "Ids in other systems", from: "crm 77", to: null },
    { field: "Source", from: "Website form", to: null },
  ]);
});

it("tells where a tour was moved to, in its community's time", () => {
  const before = { startsAt: saturday, endsAt: new Date("2026-11-28T18:00:00Z"), onsiteManager: "Mark" };
  const after = { ...before, startsAt: sunday, endsAt: new Date("2026-11-29T19:30:00Z") };
  expect(tourChanges(before, after, { reason: "A sick child", timeZone })).toEqual([
    { field: "Start", from: "Sat, Nov 28, 2026, 11:00 AM", to: "Sun, Nov 29, 2026, 12:30 PM" },
    { field: "End", from: "12:00 PM", to: "1:30 PM" },
    { field: "Reason", from: null, to: "A sick child" },
  ]);
});

it("tells how a promise was settled, and when it is due instead", () => {
  expect(settledChanges("OPEN", { status: "KEPT", note: "Sent", evidenceUrl: "https://a.example" })).toEqual([
    { field: "Status", from: "Open", to: "Kept" },
    { field: "Note", from: null, to: "Sent" },
    { field: "Link", from: null, to: "https://a.example" },
  ]);
  expect(dueChanges({ from: saturday, to: sunday, reason: "Moved" }, timeZone)).toEqual([
    { field: "Due", from: "Sat, Nov 28, 2026, 11:00 AM", to: "Sun, Nov 29, 2026, 12:30 PM" },
    { field: "Reason", from: null, to: "Moved" },
  ]);
});

it("has words for every kind it lists, and says of any other that something changed", () => {
  expect(new Set(trailKinds.map(trailWords)).size).toBe(trailKinds.length);
  expect(trailWords("moon.landed")).toBe("Something else was changed");
});
