import { known } from "@baton/playbook";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { type HandoffFormProps, handoffForm } from "../handoff-form/handoff-form.tsx";
import { controlsOf } from "../stories/controls.ts";
import { type HandoffApi, handoffApi } from "../stories/handoff-api.ts";
import { halfFilled } from "../stories/handoff-content.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { fill, inShadow } from "../stories/shadow-queries.ts";

interface Args extends HandoffFormProps, StoryArgs {
  readonly api: () => HandoffApi;
}

const meta: Meta<Args> = {
  title: "Fair-housing warning",
  args: { tourId: "tour-herrera", api: () => handoffApi({ draft: halfFilled() }) },
  render: renderStory(handoffForm, 1072),
  argTypes: controlsOf("handoff-form"),
};
export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story["play"]>;

const inNotes =
  (words: string): Play =>
  async ({ canvasElement }) => {
    const form = inShadow(canvasElement);
    await userEvent.click(await form.findByRole("tab", { name: /Qualification/ }));
    const notes = await form.findByRole("textbox", { name: "Notes" });
    fill(notes, words);
    notes.scrollIntoView({ block: "center" });
  };

const found: Play = async (context) => {
  await inNotes("Lovely Hispanic family, she is pregnant. Magnolia would be perfect for families.")(context);
  await inShadow(context.canvasElement).findByText(/worth a second look/);
};

/** Three terms in one field, each with why and what to write instead. */
export const InNotes: Story = { play: found };

export const InNotesOnAPhone: Story = { args: { width: 360 }, play: found };

export const InNotesInTheDark: Story = { globals: { theme: "dark" }, play: found };

/** Words that are none of it: nothing is said. */
export const NothingToSay: Story = {
  play: async (context) => {
    await inNotes("Family room and the master bedroom downstairs; walking distance to the park.")(context);
    const form = inShadow(context.canvasElement);
    // There from the moment its words are, whether it says anything or not.
    const place = form.getByRole("textbox", { name: "Notes" }).closest("[id^=field-]");
    await waitFor(() => expect(place?.querySelector(".fairness")).toBeInTheDocument());
    expect(form.queryByText(/worth a second look/)).toBeNull();
  },
};

const { identity, ...rest } = halfFilled();

/** The first section is told above itself, with the way to the field. */
export const InVolunteeredFacts: Story = {
  args: {
    api: () =>
      handoffApi({
        draft: {
          ...rest,
          identity: {
            ...identity,
            homeNow: known("Renting near the Baptist church"),
            volunteeredFacts: ["Expecting a baby in May", "Has a dog"],
          },
        },
      }),
  },
  play: async ({ canvasElement }) => {
    await inShadow(canvasElement).findAllByText(/worth a second look/);
  },
};

export const InVolunteeredFactsOnAPhone: Story = {
  ...InVolunteeredFacts,
  args: { ...InVolunteeredFacts.args, width: 360 },
};
