import type { Preview } from "@storybook/react-vite";
import { storyBuilds } from "../packages/widgets/src/stories/story-build.ts";

type Icon = NonNullable<NonNullable<NonNullable<Preview["globalTypes"]>[string]["toolbar"]>["icon"]>;

interface Choice {
  readonly value: string;
  readonly title: string;
}

const choice = (description: string, icon: Icon, items: readonly Choice[]) => ({
  description,
  toolbar: { title: description, icon, items: [...items], dynamicTitle: true },
});

const titles = { react: "React", elements: "Elements, ES module", script: "Elements, script tag" };

/** What a story is looked at with. The elements are those in packages/widgets/dist. */
export const globalTypes = {
  build: choice(
    "Build",
    "component",
    storyBuilds.map((value) => ({ value, title: titles[value] })),
  ),
  theme: choice("Theme", "circlehollow", [
    { value: "auto", title: "Theme: the page’s" },
    { value: "light", title: "Light" },
    { value: "dark", title: "Dark" },
  ]),
  contrast: choice("Contrast", "contrast", [
    { value: "auto", title: "Contrast: the device’s" },
    { value: "more", title: "More contrast" },
  ]),
  density: choice("Density", "listunordered", [
    { value: "comfortable", title: "Comfortable" },
    { value: "compact", title: "Compact" },
  ]),
  language: choice("Language", "globe", [
    { value: "en", title: "English" },
    { value: "es", title: "Español" },
    { value: "rtl", title: "English, right to left" },
  ]),
  width: choice("Width of the place", "grow", [
    { value: "0", title: "Width: the story’s" },
    ...["280", "360", "768", "1280"].map((value) => ({ value, title: `${value} px` })),
  ]),
  text: choice("Size of the text", "zoom", [
    { value: "100%", title: "Text 100 %" },
    { value: "200%", title: "Text 200 %" },
  ]),
  host: choice("Break the host", "lightning", [
    { value: "sound", title: "A sound host" },
    { value: "offline", title: "Offline" },
    { value: "slow", title: "Slow: 3 s for every answer" },
    { value: "expired", title: "Token expired once shown" },
    { value: "small-root", title: "Root at 62.5 %" },
    { value: "hostile", title: "Hostile CSS" },
  ]),
};

export const initialGlobals = {
  build: import.meta.env.BATON_STORY_BUILD ?? "react",
  theme: "auto",
  contrast: "auto",
  density: "comfortable",
  language: "en",
  width: "0",
  text: "100%",
  host: "sound",
};
