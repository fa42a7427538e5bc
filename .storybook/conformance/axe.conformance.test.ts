import axe from "axe-core";
import { expect, test } from "vitest";
import { everyStory } from "./every-story.ts";

/** What the gate asks for, as the toolbar's choices. */
const variants = {
  light: { theme: "light" },
  dark: { theme: "dark" },
  contrast: { contrast: "more" },
  spanish: { language: "es" },
  "right to left": { language: "rtl" },
  "280 px": { width: 280 },
  "200 % text": { text: "200%" },
};

const builds = ["react", "elements"];

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const matrix = builds.flatMap((build) =>
  Object.entries(variants).flatMap(([variant, globals]) =>
    everyStory({ build, ...globals })
      // One story for each structure a widget can have; the plain stories go through axe one and all in `npm test`.
      .filter(({ tags }) => tags.includes("every-look"))
      .map(({ name, run }) => ({ name: `${build}, ${variant}: ${name}`, run })),
  ),
);

test.each(matrix)("$name", async ({ run }) => {
  await run();
  const { violations } = await axe.run(document.body, { runOnly: rules, resultTypes: ["violations"] });
  const told = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`,
  );
  expect(told).toEqual([]);
});
