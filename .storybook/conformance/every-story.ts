import { composeStories, type Meta, type Preview } from "@storybook/react-vite";
import preview from "../preview.tsx";

type StoryFile = { readonly default: Meta } & Record<string, object>;

const files: Record<string, StoryFile> = import.meta.glob("../../packages/widgets/src/**/*.stories.tsx", {
  eager: true,
});

/** One story, ready to be shown and played. */
export interface AnyStory {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Every story there is, with the globals a person would choose in the toolbar. */
export function everyStory(globals: Readonly<Record<string, unknown>> = {}): AnyStory[] {
  const chosen: Preview = { ...preview, initialGlobals: { ...preview.initialGlobals, ...globals } };
  return Object.values(files).flatMap((file) =>
    Object.entries(composeStories(file, chosen)).map(([name, story]) => ({
      name: `${file.default.title}: ${name}`,
      run: () => story.run(),
    })),
  );
}
