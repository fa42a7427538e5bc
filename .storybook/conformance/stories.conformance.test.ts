import { version } from "react";
import { expect, test } from "vitest";
import { everyStory } from "./every-story.ts";

test.runIf(import.meta.env.BATON_REACT)(`stands on React ${import.meta.env.BATON_REACT}`, () => {
  expect(version).toMatch(new RegExp(`^${import.meta.env.BATON_REACT}\\.`));
});

// The build is the project's: see vitest.embed.config.ts.
test.each(everyStory())("$name", ({ run }) => run());
