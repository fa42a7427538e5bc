import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fireEvent, waitFor, within } from "storybook/test";
import { handoffForm } from "../handoff-form/handoff-form.tsx";
import { prepCard } from "../prep-card/prep-card.tsx";
import { promiseTracker } from "../promise-tracker/promise-tracker.tsx";
import { reactWidget } from "../shadow/react-widget.tsx";
import { handoffApi } from "./handoff-api.ts";
import { complete } from "./handoff-content.ts";
import { herreraTour } from "./people.ts";
import { cardApi } from "./prep-card.ts";
import { promiseApi } from "./promise-api.ts";
import { madeUpPromises } from "./promises.ts";
import { inShadow } from "./shadow-queries.ts";
import { Stage } from "./stage.tsx";
import { ThemeEditor } from "./theme-editor.tsx";

const HandoffForm = reactWidget(handoffForm);
const PrepCard = reactWidget(prepCard);
const PromiseTracker = reactWidget(promiseTracker);

const apis = () => ({
  form: handoffApi({ draft: complete() }),
  card: cardApi(),
  tracker: promiseApi(madeUpPromises()),
});

const meta: Meta = {
  title: "Theme editor",
  tags: ["!autodocs"],
  loaders: [apis],
  render: (_, { loaded: { form, card, tracker }, globals: { theme, contrast, density } }) => {
    const look = { theme, contrast, density };
    return (
      <ThemeEditor>
        <Stage connection={form} width={1072}>
          <HandoffForm tourId={herreraTour.id} {...look} />
        </Stage>
        <Stage connection={card}>
          <PrepCard tourId={herreraTour.id} {...look} />
        </Stage>
        <Stage connection={tracker}>
          <PromiseTracker {...look} />
        </Stage>
      </ThemeEditor>
    );
  },
};
export default meta;

export const ThemeEditing: StoryObj = {
  play: async ({ canvasElement }) => {
    const deliver = await inShadow(canvasElement).findByRole("button", { name: /^Deliver to/ });
    const accent = within(canvasElement).getByRole("textbox", { name: "--baton-accent, light" });
    fireEvent.input(accent, { target: { value: "rgb(122, 31, 92)" } });
    await waitFor(() => expect(getComputedStyle(deliver).backgroundColor).toBe("rgb(122, 31, 92)"));
    await expect(within(canvasElement).getByTestId("css")).toHaveTextContent(
      "--baton-accent: light-dark(rgb(122, 31, 92), #5fc6b5);",
    );
  },
};
