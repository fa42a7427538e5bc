import { promiseKeepMutation, promiseTrackerOpenQuery } from "@baton/api-contract";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { networkError } from "../connection/connection-error.ts";
import { reactWidget } from "../shadow/react-widget.tsx";
import { button, focused, mount } from "../stories/mount.tsx";
import { herreraTour, hoursFromNow, mesaRidge, priya } from "../stories/people.ts";
import { promiseApi } from "../stories/promise-api.ts";
import { madeUpBuyer, madeUpPromise, madeUpPromises, sixtyPromises } from "../stories/promises.ts";
import { promiseTracker } from "./promise-tracker.tsx";

const PromiseTracker = reactWidget(promiseTracker);

const incentives = "Keep: I’ll have the updated incentive sheets ready for you on Saturday.";
const note = () => page.getByRole("textbox", { name: "How was it kept?" });

function item(words: string) {
  return page.getByRole("listitem").filter({ hasText: words });
}

test("keeps a promise with the keyboard alone, then goes on to the next one", async () => {
  const connection = promiseApi(madeUpPromises());
  const onSubmitted = vi.fn();
  mount(connection, <PromiseTracker onSubmitted={onSubmitted} />);
  await expect.element(button(incentives)).toBeVisible();

  while (focused()?.getAttribute("aria-label") !== incentives) await userEvent.keyboard("{Tab}");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => focused()?.tagName).toBe("TEXTAREA");
  await userEvent.keyboard("Handed over on paper{Tab}{Enter}");

  await expect.element(item("incentive sheets").getByText(/^Kept today/)).toBeVisible();
  await expect.element(item("incentive sheets").getByText(/Handed over on paper/)).toBeVisible();
  expect(connection.written).toEqual([
    {
      input: {
        commitmentId: "promise-incentives",
        note: "Handed over on paper",
        idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    },
  ]);
  expect(onSubmitted).toHaveBeenCalledExactlyOnceWith({ commitmentId: "promise-incentives", status: "KEPT" });
  await expect.poll(() => focused()?.getAttribute("aria-label")).toMatch(/^Keep: The Sandalwood’s side door/);
  await expect.element(page.getByText("Promise marked kept.")).toBeInTheDocument();
});

test("asks for the words before it writes anything, and Escape gives focus back to the button", async () => {
  const connection = promiseApi(madeUpPromises());
  mount(connection, <PromiseTracker />);
  await userEvent.click(button(incentives));
  await userEvent.click(button("Mark kept"));
  await expect.element(note()).toHaveAttribute("aria-invalid", "true");
  expect(connection.written).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => focused()?.getAttribute("aria-label")).toBe(incentives);
});

test("releases with the reason, from More", async () => {
  const connection = promiseApi(madeUpPromises());
  mount(connection, <PromiseTracker />);
  await userEvent.click(button(incentives.replace("Keep", "More")));
  await userEvent.click(page.getByRole("radio", { name: "Released by the buyer" }));
  await userEvent.fill(
    page.getByRole("textbox", { name: /did the buyer release it/ }),
    "Told us on the phone",
  );
  await userEvent.click(button("Mark released"));
  await expect.element(item("incentive sheets").getByText(/^Released today/)).toBeVisible();
});

test("moves the due time only with a reason, in the zone of the tour, and goes on to the next one", async () => {
  const connection = promiseApi(madeUpPromises());
  mount(connection, <PromiseTracker />);
  await userEvent.click(button(incentives.replace("Keep", "More")));
  await userEvent.click(page.getByRole("radio", { name: "Due later" }));
  const due = page.getByLabelText("Due", { exact: true });
  await expect.element(due).toHaveValue("2026-11-28T11:00");
  await userEvent.fill(due, "2026-11-30T09:30");
  await userEvent.click(button("Move the due time"));
  const why = page.getByRole("textbox", { name: /Why is it due/ });
  await expect.element(why).toHaveAttribute("aria-invalid", "true");
  expect(connection.written).toEqual([]);
  await userEvent.fill(why, "The printer is broken");
  await userEvent.click(button("Move the due time"));
  await expect
    .poll(() => connection.written)
    .toMatchObject([
      {
        input: {
          commitmentId: "promise-incentives",
          dueAt: "2026-11-30T15:30:00.000Z",
          reason: "The printer is broken",
        },
      },
    ]);
  await expect.element(why).not.toBeInTheDocument();
  await expect.element(page.getByText("The promise is due at another time.")).toBeInTheDocument();
  // It is among the later ones now; who goes through the list goes on where it stood.
  await expect.poll(() => focused()?.getAttribute("aria-label")).toMatch(/^Keep: The Sandalwood’s side door/);
});

test("hands a promise over to whom the API names, with or without a reason", async () => {
  const connection = promiseApi(madeUpPromises());
  mount(connection, <PromiseTracker />);
  await userEvent.click(button(incentives.replace("Keep", "More")));
  await userEvent.click(page.getByRole("radio", { name: "Another owner" }));
  const owner = page.getByLabelText("New owner");
  await expect.element(owner.getByRole("option", { name: priya.name })).toBeInTheDocument();
  await userEvent.click(button("Hand it over"));
  await expect.element(owner).toHaveAttribute("aria-invalid", "true");
  expect(focused()).toBe(owner.element());
  expect(connection.written).toEqual([]);
  await userEvent.selectOptions(owner, priya.name);
  await userEvent.click(button("Hand it over"));
  await expect
    .poll(() => connection.written)
    .toMatchObject([{ input: { commitmentId: "promise-incentives", ownerId: priya.id, reason: null } }]);
  // No longer one of the viewer's own.
  await expect.element(item("incentive sheets")).not.toBeInTheDocument();
  await expect.element(page.getByText("Somebody else keeps the promise now.")).toBeInTheDocument();
});

test("who may settle a promise but not change it is offered neither another time nor another owner", async () => {
  const settleOnly = madeUpPromise({ id: "theirs", viewerCan: { settle: true, change: false } });
  mount(promiseApi([settleOnly]), <PromiseTracker />);
  await userEvent.click(button(incentives.replace("Keep", "More")));
  await expect.element(page.getByRole("radio", { name: "Broken" })).toBeVisible();
  expect(page.getByRole("radio").elements()).toHaveLength(2);
});

test("writes the due time in the zone the row says its times in, also of a promise with no tour", async () => {
  mount(
    promiseApi([madeUpPromise({ id: "lone", buyer: madeUpBuyer("Okonkwo household"), source: null })]),
    <PromiseTracker />,
  );
  await userEvent.click(button(incentives.replace("Keep", "More")));
  await userEvent.click(page.getByRole("radio", { name: "Due later" }));
  await expect.element(page.getByLabelText("Due", { exact: true })).toHaveValue("2026-11-28T11:00");
});

test("a refusal is said beside the words, which stay", async () => {
  const connection = promiseApi(madeUpPromises()).answer(promiseKeepMutation, () => ({
    commitmentKeep: {
      commitment: null,
      userErrors: [
        { code: "FORBIDDEN" as const, message: "Only its owner or maker can keep it.", field: null },
      ],
    },
  }));
  mount(connection, <PromiseTracker />);
  await userEvent.click(button(incentives));
  await userEvent.fill(note(), "Handed over");
  await userEvent.click(button("Mark kept"));
  await expect.element(page.getByText("Only its owner or maker can keep it.")).toBeVisible();
  await expect.element(note()).toHaveValue("Handed over");
});

test("after a lost network the same words are sent again under the same key", async () => {
  const connection = promiseApi(madeUpPromises()).answer(promiseKeepMutation, () => ({
    error: networkError("no answer in time"),
  }));
  const written = () => connection.written as { readonly input: { readonly idempotencyKey: string } }[];
  mount(connection, <PromiseTracker />);
  await userEvent.click(button(incentives));
  await userEvent.fill(note(), "Handed over");
  await userEvent.click(button("Mark kept"));
  await expect.element(page.getByText("It is sent when you are back online.")).toBeVisible();
  // It is tried again by itself too.
  const tried = written().length;
  await userEvent.click(button("Mark kept"));
  await expect.poll(() => written().length).toBeGreaterThan(tried);
  await userEvent.click(button("Do not send"));
  await expect.element(button("Do not send")).not.toBeInTheDocument();
  const [first] = written();
  for (const again of written()) expect(again).toEqual(first);

  const calledOff = written().length;
  await userEvent.fill(note(), "Handed over on paper");
  await userEvent.click(button("Mark kept"));
  await expect.poll(() => written().length).toBeGreaterThan(calledOff);
  const last = written().at(-1)?.input;
  expect(last).toMatchObject({ note: "Handed over on paper" });
  expect(last?.idempotencyKey).not.toBe(first?.input.idempotencyKey);
});

test("a promise somebody else settled is shown as settled, with a word on why", async () => {
  const promises = madeUpPromises();
  const connection = promiseApi(promises).answer(promiseKeepMutation, () => {
    const index = promises.findIndex(({ id }) => id === "promise-incentives");
    const before = promises[index];
    if (before)
      promises[index] = { ...before, status: "BROKEN", settledAt: before.madeAt, settlementNote: "told" };
    const userErrors = [
      { code: "ALREADY_SETTLED" as const, message: "It was marked broken by Priya.", field: null },
    ];
    return { commitmentKeep: { commitment: null, userErrors } };
  });
  mount(connection, <PromiseTracker />);
  await userEvent.click(button(incentives));
  await userEvent.fill(note(), "Handed over");
  await userEvent.click(button("Mark kept"));
  await expect.element(page.getByText("It was marked broken by Priya.")).toBeVisible();
  await expect.element(item("incentive sheets").getByText(/^Broken/)).toBeVisible();
});

test("says times in the zone of the promise's place, and that its tour was called off", async () => {
  const cancelled = { ...herreraTour, status: "CANCELLED", startsAt: hoursFromNow(27) } as const;
  const lastTour = { ...herreraTour, id: "tour-mesa", startsAt: hoursFromNow(-300), community: mesaRidge };
  const call = {
    __typename: "Interaction",
    id: "call-2",
    channel: "CALL",
    occurredAt: hoursFromNow(-20),
  } as const;
  const promises = [
    madeUpPromise({
      id: "cancelled",
      words: "Called off.",
      buyer: madeUpBuyer("Herrera"),
      source: { __typename: "Handoff", id: "handoff-herrera", tour: cancelled },
    }),
    madeUpPromise({
      id: "elsewhere",
      words: "In Denver.",
      buyer: madeUpBuyer("Lindqvist", { latestTour: lastTour }),
      source: call,
    }),
    madeUpPromise({ id: "nowhere", words: "In Chicago.", buyer: madeUpBuyer("Tran"), source: call }),
  ];
  mount(promiseApi(promises), <PromiseTracker />);
  await expect.element(item("Called off.").getByText(/tour tomorrow 11:20 AM, cancelled/)).toBeVisible();
  await expect.element(item("In Denver.").getByText(/from the call, yesterday 11:20 AM/)).toBeVisible();
  // The zone the reader's own communities share, wherever the reader's device thinks it is.
  await expect.element(item("In Chicago.").getByText(/from the call, yesterday 12:20 PM/)).toBeVisible();
});

test("pages on, keeps every page live, and lists nothing twice", async () => {
  mount(promiseApi(sixtyPromises()), <PromiseTracker owner="all" />);
  const keeps = button(/^Keep: /);
  await expect.element(keeps.first()).toBeVisible();
  expect(keeps.elements()).toHaveLength(50);
  await userEvent.click(button(/^Show more open promises \(10 left\)/));
  await expect.poll(() => keeps.elements().length).toBe(60);

  await userEvent.click(keeps.first());
  await userEvent.fill(note(), "Sent");
  await userEvent.click(button("Mark kept"));
  await expect.poll(() => keeps.elements().length).toBe(59);
  expect(new Set(keeps.elements().map((one) => one.closest("li")?.dataset.promise)).size).toBe(59);
});

test("narrows by owner and community and tells the host", async () => {
  const onChange = vi.fn();
  mount(promiseApi(sixtyPromises()), <PromiseTracker onChange={onChange} />);
  await expect.element(button(/^Keep: /).first()).toBeVisible();
  expect(button(/^Keep: /).elements()).toHaveLength(48);
  await userEvent.click(button("Change"));
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Owner" }), "Everyone’s");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Community" }), "Mesa Ridge");
  await expect.poll(() => button(/^Keep: /).elements().length).toBe(10);
  expect(onChange).toHaveBeenLastCalledWith({
    owner: "all",
    buyerId: undefined,
    communityId: "community-mesa-ridge",
  });
});

test("tries again after a failure and says once that it is ready", async () => {
  const onError = vi.fn();
  const onReady = vi.fn();
  const failed = networkError("HTTP 503");
  let down = true;
  const connection = promiseApi(madeUpPromises()).answer(promiseTrackerOpenQuery, ({ filter }) => {
    if (down) return { error: failed };
    return {
      viewer: { now: "2026-11-28T14:20:00.000Z" },
      commitments: {
        totalCount: 1,
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: filter.ownerId === "member-maya" ? madeUpPromises().slice(0, 1) : [],
      },
    };
  });
  mount(connection, <PromiseTracker onError={onError} onReady={onReady} />);
  await expect.element(page.getByText("Could not reach your promises")).toBeVisible();
  await vi.waitFor(() => expect(onError).toHaveBeenCalledWith(failed));
  expect(onReady).not.toHaveBeenCalled();
  down = false;
  await userEvent.click(button("Try again"));
  await expect.element(item("energy report")).toBeVisible();
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledExactlyOnceWith({ openPromises: 1 }));
});
