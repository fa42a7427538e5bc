import { version } from "react";
import { expect, test, vi } from "vitest";
import { everyStory } from "./every-story.ts";
import { doubledIds, outline, settledOutline } from "./outline.ts";

/** What the project is about; see projects.ts. */
const { BATON_REACT: react, BATON_STORY_BUILD: build } = import.meta.env;

test.runIf(react)("stands on the React it is meant to", () => {
  expect(version).toMatch(new RegExp(`^${react}\\.`));
});

test.runIf(react).each(everyStory())("$name", async ({ run }) => {
  await run();
  await settledOutline();
  expect(doubledIds()).toEqual([]);
});

const onElements = new Map(everyStory({ build }).map(({ name, run }) => [name, run]));

test.runIf(build).each(everyStory({ build: "react" }))("$name", async ({ name, run }) => {
  await run();
  const asInReact = await settledOutline();
  await onElements.get(name)?.();
  await vi.waitFor(() => expect(outline()).toEqual(asInReact), { timeout: 10_000 });
  expect(doubledIds()).toEqual([]);
});
