import type { MailableNotice } from "@baton/api";
import { expect, test } from "vitest";
import { noticeMail } from "./notice-mail.ts";

const notice: MailableNotice = {
  id: "01890000-0000-7000-8000-000000000001",
  to: "nora@example.com",
  memberName: "Nora",
  rule: "DELIVERY",
  stage: "REMINDER",
  buyerName: "Dana <b>& Luis",
  dueAt: new Date("2026-11-27T17:00:00Z"),
  tourId: "01890000-0000-7000-8000-000000000002",
  place: { name: "Cedar Park", timeZone: "America/Chicago" },
};

test("says what is to be done, by when in the community's zone, and where", () => {
  const { subject, text, html } = noticeMail(notice, "https://in.example");
  expect(subject).toBe("Deliver the handoff for Dana <b>& Luis");
  expect(text).toContain("It is due Fri, Nov 27, 2026, 11:00 AM (Cedar Park time).");
  expect(text).toMatch(/Open the tour: https:\/\/in\.example\/tours\/\w+\n/);
  expect(html).toContain("Dana &lt;b&gt;&amp; Luis");
  expect(html).not.toContain("<b>");
});

test("leads to the promises where there is no tour, and names nobody who was erased", () => {
  const promise = {
    ...notice,
    rule: "COMMITMENT",
    stage: "MISSED",
    buyerName: null,
    tourId: null,
    place: null,
  } as const;
  const { subject, text } = noticeMail(promise, "https://in.example");
  expect(subject).toBe("A promise to a buyer is overdue");
  expect(text).toContain("It was due Fri, Nov 27, 2026, 5:00 PM (UTC).");
  expect(text).toContain("https://in.example/promises");
});
