import { beforeEach, expect, test, vi } from "vitest";
import { type Device, deviceOf } from "./device.ts";
import { forgetAll, forgetMember, removeKept } from "./forget.ts";

type Tab = typeof import("./device.ts");

// A tab is what a copy of the module is: it shares the browser's storage and nothing else.
let tabs = 0;
async function newTab(): Promise<Tab> {
  tabs += 1;
  const copy = `./device.ts?tab=${tabs}`;
  return import(/* @vite-ignore */ copy);
}

async function openTab(): Promise<typeof deviceOf> {
  return (await newTab()).deviceOf;
}

async function open(device: Device): Promise<Device> {
  await new Promise<void>((ready) => device.open(ready));
  return device;
}

async function typed(device: Device, name: string, value: unknown) {
  const place = device.newPlace(name);
  place.held = true;
  device.keep(place, value);
  await device.flush();
  return place;
}

const values = (device: Device, name: string) => device.find(name).map(({ value }) => value);

beforeEach(forgetAll);

test("what is typed in one tab is found in the next, by its owner alone", async () => {
  await typed(await open(deviceOf("cedar priya")), "read-back 1", "Quartz first");
  const inNewTab = await openTab();
  expect(values(await open(inNewTab("cedar priya")), "read-back 1")).toEqual(["Quartz first"]);
  expect(values(await open(inNewTab("cedar maya")), "read-back 1")).toEqual([]);
  expect(values(await open(inNewTab("cedar priya")), "read-back 2")).toEqual([]);
});

test("two tabs that write in one place both keep their words", async () => {
  const device = await open(deviceOf("cedar priya"));
  const first = await typed(device, "note", "one");
  const other = await open((await openTab())("cedar priya"));
  const [second] = other.find("note");
  if (!second) throw new Error("The second tab did not find the note.");
  device.keep(first, "one, and more");
  await device.flush();
  other.keep(second, "two");
  await other.flush();
  device.keep(first, "one, and more still");
  await device.flush();
  const third = await open((await openTab())("cedar priya"));
  expect(values(third, "note").toSorted()).toEqual(["one, and more still", "two"]);
});

test("what one tab has sent is gone, unless another has written on", async () => {
  const device = await open(deviceOf("cedar priya"));
  const [sent, written] = [await typed(device, "sent", "a"), await typed(device, "written", "b")];
  const other = await open((await openTab())("cedar priya"));
  const [, place] = [other.find("sent")[0], other.find("written")[0]];
  if (!place) throw new Error("The second tab did not find it.");
  other.keep(place, "b and c");
  await other.flush();
  device.keep(sent, undefined);
  device.keep(written, undefined);
  await device.flush();
  const third = await open((await openTab())("cedar priya"));
  expect([values(third, "sent"), values(third, "written")]).toEqual([[], ["b and c"]]);
});

test("after a week, whoever's it is, it is gone", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-01T09:00:00Z") });
  await typed(await open(deviceOf("cedar priya")), "old", "Old");
  vi.setSystemTime(Date.parse("2026-11-07T09:00:00Z"));
  await typed(await open(deviceOf("cedar maya")), "new", "New");
  vi.setSystemTime(Date.parse("2026-11-08T09:00:01Z"));
  await open((await openTab())("cedar tomas"));
  // Back before the week was over: only what was really removed is missing.
  vi.setSystemTime(Date.parse("2026-11-01T10:00:00Z"));
  const later = await openTab();
  const left = [
    values(await open(later("cedar priya")), "old"),
    values(await open(later("cedar maya")), "new"),
  ];
  vi.useRealTimers();
  expect(left).toEqual([[], ["New"]]);
});

test.each([
  ["a page with widgets", forgetMember],
  ["one without", () => removeKept()],
])("signing out on %s removes that member's words and nobody else's", async (_, forget) => {
  await typed(await open(deviceOf("cedar maya")), "note", "Maya's");
  await typed(await open(deviceOf("cedar priya")), "note", "Priya's");
  await typed(await open(deviceOf("cedar priya2")), "note", "Another's");
  await open(deviceOf("cedar priya"));
  await forget();
  const later = await openTab();
  const left = await Promise.all(
    ["priya", "maya", "priya2"].map(async (who) => values(await open(later(`cedar ${who}`)), "note")),
  );
  expect(left).toEqual([[], ["Maya's"], ["Another's"]]);
});

test("what a widget reads again while its member signs out is forgotten too", async () => {
  const device = await open(deviceOf("cedar priya"));
  await typed(device, "note", "Priya's");
  const leaving = forgetMember();
  await device.reload();
  await leaving;
  expect(values(device, "note")).toEqual([]);
});

test("what another tab wrote is not read once the last widget has gone", async () => {
  const device = (await openTab())("cedar priya");
  const close = device.open(() => {});
  const other = await open((await openTab())("cedar priya"));
  const place = await typed(other, "note", "Written elsewhere");
  const reading = device.reload();
  close();
  await reading;
  other.keep(place, undefined);
  await other.flush();
  expect(values(device, "note")).toEqual([]);
});

test("a browser without storage keeps it as long as the page lives, and says so", async () => {
  const refused = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  });
  const device = await open((await openTab())("cedar priya"));
  const place = await typed(device, "note", "Only here");
  place.held = false;
  expect([device.isDurable(), values(device, "note")]).toEqual([false, ["Only here"]]);
  const leaving = new Event("beforeunload", { cancelable: true });
  expect(window.dispatchEvent(leaving)).toBe(false);
  refused.mockRestore();
});

test("full storage is said, and what could not be written is written later", async () => {
  const device = await open((await openTab())("cedar priya"));
  const put = IDBObjectStore.prototype.put;
  const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    const request = put.apply(this, args);
    this.transaction.abort();
    return request;
  });
  await typed(device, "note", "Much");
  expect(device.isDurable()).toBe(false);
  full.mockRestore();
  await device.flush();
  expect(device.isDurable()).toBe(true);
  expect(values(await open((await openTab())("cedar priya")), "note")).toEqual(["Much"]);
});
