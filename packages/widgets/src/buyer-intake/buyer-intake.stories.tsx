import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { forbiddenError, networkError } from "../connection/connection-error.ts";
import { memoryConnection } from "../connection/memory-connection.ts";
import { controlsOf } from "../stories/controls.ts";
import { intakeApi, refusing } from "../stories/intake-api.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { fill, inShadow } from "../stories/shadow-queries.ts";
import { type BuyerIntakeProps, buyerIntake } from "./buyer-intake.tsx";

type Args = BuyerIntakeProps & StoryArgs;

const meta: Meta<Args> = {
  title: "Buyer intake",
  args: { api: () => intakeApi() },
  render: renderStory(buyerIntake),
  argTypes: controlsOf("buyer-intake"),
};
export default meta;
type Story = StoryObj<Args>;

export const Untouched: Story = {};

export const Narrowest: Story = { args: { width: 280 } };

export const Widest: Story = { args: { width: 1600 } };

export const Spanish: Story = { args: { lang: "es" } as Partial<Args> };

const send = async (canvas: HTMLElement) => {
  await userEvent.click(await inShadow(canvas).findByRole("button", { name: "Send my details" }));
};

const fillIn = async (canvas: HTMLElement) => {
  fill(await inShadow(canvas).findByRole("textbox", { name: "Your name" }), "Dana Herrera");
  fill(inShadow(canvas).getByRole("textbox", { name: "Email" }), "dana@example.com");
  fill(inShadow(canvas).getByRole("textbox", { name: /^Budget/ }), "400 to 450");
  await userEvent.click(inShadow(canvas).getByRole("checkbox"));
};

export const FilledIn: Story = { play: ({ canvasElement }) => fillIn(canvasElement) };

export const NotSentYet: Story = {
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await inShadow(canvasElement).findByRole("heading", { name: "Not sent yet" });
  },
};

export const NotSentYetOnAPhone: Story = { args: { width: 360 }, play: NotSentYet.play };

export const Sending: Story = {
  args: { api: () => intakeApi(() => "silent", "pk_silent") },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await send(canvasElement);
    await inShadow(canvasElement).findByRole("button", { name: "Sending…" });
  },
};

export const Thanked: Story = {
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await send(canvasElement);
    const title = await inShadow(canvasElement).findByRole("heading", { name: "Thank you, Dana Herrera" });
    await waitFor(() => expect((title.getRootNode() as ShadowRoot).activeElement).toBe(title));
  },
};

export const TooOften: Story = {
  args: {
    api: () =>
      intakeApi(() =>
        refusing({
          code: "RATE_LIMITED",
          message:
            "This form was sent too often just now, so nothing was taken. Send it again in 40 seconds.",
          retryAfterSeconds: 40,
        }),
      ),
  },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await send(canvasElement);
    await inShadow(canvasElement).findByText(/again in 1 minute/);
  },
};

export const WaitingForTheNetwork: Story = {
  args: { api: () => intakeApi(() => ({ error: networkError("no answer") })) },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await send(canvasElement);
    await inShadow(canvasElement).findByText("Kept on this device");
  },
};

export const WrongPage: Story = {
  args: { api: () => intakeApi(() => ({ error: forbiddenError() })) },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await send(canvasElement);
    await inShadow(canvasElement).findByText(/cannot take your details/);
  },
};

export const WithoutAKey: Story = {
  args: { api: () => memoryConnection() },
  play: async ({ canvasElement }) => {
    await inShadow(canvasElement).findByText("This form is not ready yet");
  },
};
