import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { everyStory } from "./every-story.ts";
import { settledOutline, widgetHost } from "./outline.ts";

/** The looks the gate asks for, as the toolbar's choices. */
const looks = {
  light: { theme: "light" },
  dark: { theme: "dark" },
  contrast: { contrast: "more" },
  // Plays look for English words; the language is changed after them, which no widget may mind.
  Spanish: {},
  "right to left": { language: "rtl" },
  "280 px": { width: "280" },
  "200 % text": { text: "200%" },
};

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * One story for each structure a widget can have: its parts at rest, each form in it open, with its errors, with what
 * goes wrong, empty, and read only. `npm test` has every story go through axe as it is.
 */
const structures = [
  ...["Fresh", "HalfFilled", "HistorySection", "NextActionSection"].map(of("Handoff form")),
  ...["Blocked", "Conflict", "Offline", "ReadOnly"].map(of("Handoff form")),
  ...["ChangedSinceRead", "BlankReadBack", "KeepingAPromise"].map(of("Prep card")),
  ...["WritingTheOutcome", "Closed", "NotFound"].map(of("Prep card")),
  ...["SendingBackWithoutAReason", "SentBackAndLate", "ReadBackCorrected", "OscReviewsTheReadBack"].map(
    of("Prep card to and fro"),
  ),
  ...["SentBack", "ReadBackToConfirm", "ActionList"].map(of("Handoff form to and fro")),
  ...["Usual", "Filtering", "Keeping", "NothingYet", "Unreachable"].map(of("Promise tracker")),
  ...["Filled", "NotSavedYet", "Written", "NotYet"].map(of("Tour outcome")),
  ...["Usual", "ForTheOsc", "NothingAsked", "GoingOffCall", "Refused", "Ended"].map(
    of("Clarification thread"),
  ),
  ...["Usual", "AnotherDay", "NothingWaiting", "LongWords"].map(of("OSC day")),
  ...["Usual", "MoreThanCanBeListed", "Unreachable"].map(of("OSM day")),
  ...["Usual", "SettingQuietHours", "Nothing"].map(of("Notifications")),
  ...["InNotes", "InVolunteeredFacts"].map(of("Fair-housing warning")),
  ...["Untouched", "NotSentYet", "Thanked"].map(of("Buyer intake")),
  ...["UnderWay", "CloseRefused", "SomebodyElseToo", "BothWroteOne", "Closed"].map(of("Morning sync")),
];

function of(widget: string) {
  return (story: string) => `${widget}: ${story}`;
}

const matrix = ["react", "elements"].flatMap((build) =>
  Object.entries(looks).flatMap(([look, globals]) =>
    everyStory({ build, ...globals })
      .filter(({ name }) => structures.includes(name))
      .map(({ name, run }) => ({ title: `${build}, ${look}: ${name}`, look, run })),
  ),
);

test("every structure has its story", () => {
  expect(matrix).toHaveLength(2 * Object.keys(looks).length * structures.length);
});

test.each(matrix)("$title", async ({ look, run }) => {
  await run();
  if (look === "Spanish") await speakSpanish();
  await settledOutline();
  // The card's foot stays in sight over whatever is scrolled under it; at the end it must cover nothing.
  document.documentElement.scrollTop = document.documentElement.scrollHeight;
  const { violations } = await axe.run(document.body, { runOnly: rules, resultTypes: ["violations"] });
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
  expect(told).toEqual([]);
});

async function speakSpanish(): Promise<void> {
  const host = widgetHost();
  host?.setAttribute("lang", "es");
  await vi.waitFor(() => expect(host?.shadowRoot?.querySelector("[lang^=es]")).not.toBeNull(), {
    timeout: 10_000,
  });
}
