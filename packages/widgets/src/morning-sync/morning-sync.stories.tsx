import { morningSyncPartnersQuery, morningSyncQuery } from "@baton/api-contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { networkError } from "../connection/connection-error.ts";
import { controlsOf } from "../stories/controls.ts";
import { maya, mesaRidge, priya, storyNow } from "../stories/people.ts";
import { renderStory, type StoryArgs } from "../stories/render-story.tsx";
import { fill, inShadow } from "../stories/shadow-queries.ts";
import { goOffline } from "../stories/stage.tsx";
import { morningTours, type syncTour, withTomas } from "../stories/sync-agenda.ts";
import { osmViewer, summaryBy, syncApi } from "../stories/sync-api.ts";
import { onADarkPage, troubles } from "../stories/troubles.tsx";
import { type MorningSyncProps, morningSync } from "./morning-sync.tsx";

type Args = MorningSyncProps & StoryArgs;

const meta: Meta<Args> = {
  title: "Morning sync",
  args: { api: () => syncApi({ sync: {} }), onOpen: () => undefined },
  render: renderStory(morningSync),
  argTypes: controlsOf("morning-sync"),
};
export default meta;
type Story = StoryObj<Args>;

const [park, herrera, okonkwo, lindqvist] = morningTours() as [
  ReturnType<typeof syncTour>,
  ReturnType<typeof syncTour>,
  ReturnType<typeof syncTour>,
  ReturnType<typeof syncTour>,
];
const parkSummary = summaryBy(
  priya,
  "They come back for the Sandalwood only. Maya has the corner lot’s survey ready and asks about the fence first.",
);
const herreraSummary = summaryBy(
  maya,
  "Start upstairs: Luis wants to see the fourth bedroom. The incentive sheets are printed.",
  "summary-2",
);
const halfDone = [{ ...park, summary: parkSummary }, herrera, okonkwo, lindqvist];
const allDone = [park, herrera, okonkwo, lindqvist].map((item, at) => ({
  ...item,
  summary: at % 2 ? herreraSummary : parkSummary,
}));

/** Before it has begun: the agenda is there to look at. */
export const BeforeTheStart: Story = { args: { api: () => syncApi() } };

/** Under way and paused, the first summary written. */
export const UnderWay: Story = { args: { api: () => syncApi({ sync: {}, tours: halfDone }) } };

export const Phone: Story = { args: { width: 360, api: () => syncApi({ sync: {}, tours: halfDone }) } };

export const Narrowest: Story = { args: { width: 280 } };

/** The same sync as the OSM sees it. */
export const AsTheOsm: Story = {
  args: { api: () => syncApi({ sync: {}, tours: halfDone, viewer: osmViewer }) },
};

export const TimeIsOver: Story = {
  args: {
    api: () => syncApi({ sync: { timer: { runningSince: null, countedMs: 11 * 60_000 + 5_000 } } }),
  },
};

export const Running: Story = {
  args: { api: () => syncApi({ sync: { timer: { runningSince: storyNow, countedMs: 60_000 } } }) },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "Pause" }));
    await expect(await shadow.findByText(/paused/)).toBeVisible();
  },
};

export const SomebodyElseToo: Story = { args: { api: () => syncApi({ others: [withTomas()] }) } };

export const ChosenOneOfTwo: Story = {
  args: { api: () => syncApi({ others: [withTomas({ id: "sync-2", closedAt: storyNow })] }) },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: `Open: ${maya.name}` }));
    await expect(await shadow.findByRole("button", { name: "Somebody else" })).toBeVisible();
  },
};

export const WithOnePartner: Story = {
  args: { partnerId: maya.id, api: () => syncApi({ others: [withTomas()] }) },
};

export const CloseRefused: Story = {
  args: { api: () => syncApi({ sync: {}, tours: halfDone }) },
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    await userEvent.click(await shadow.findByRole("button", { name: "Close the sync" }));
    const summary = await shadow.findByRole("region", { name: /a summary is missing for/ });
    await expect(within(summary).getAllByRole("link")).toHaveLength(3);
  },
};

export const Closed: Story = {
  args: {
    api: () =>
      syncApi({
        tours: allDone,
        sync: {
          closedAt: storyNow,
          closedBy: priya,
          timer: { runningSince: null, countedMs: 9 * 60_000 + 20_000 },
        },
      }),
  },
};

export const Typing: Story = {
  play: async ({ canvasElement }) => {
    const field = await inShadow(canvasElement).findByRole("textbox", { name: /Dana & Luis Herrera/ });
    fill(field, "Start upstairs");
    await expect(
      await inShadow(canvasElement).findByRole("button", { name: /^Save the summary: Dana/ }),
    ).toBeVisible();
  },
};

/** While one types, the other saves a summary of the same tour: both texts are there, and the person chooses. */
export const BothWroteOne: Story = {
  play: async ({ canvasElement }) => {
    const shadow = inShadow(canvasElement);
    const field = await shadow.findByRole("textbox", { name: /Dana & Luis Herrera/ });
    fill(field, "Start with the kitchen: Dana bakes.");
    api?.write(herrera.tour.id, herreraSummary);
    // What the other one did is seen with the next answer: here, to a summary of another tour.
    fill(await shadow.findByRole("textbox", { name: /Daniel Park/ }), "Only the Sandalwood");
    await userEvent.click(await shadow.findByRole("button", { name: /^Save the summary: Grace/ }));
    await expect(await shadow.findByText("Maya Okafor wrote this meanwhile")).toBeVisible();
    await expect(field).toHaveValue("Start with the kitchen: Dana bakes.");
  },
  args: {
    api: () => {
      api = syncApi({ sync: {} });
      return api;
    },
  },
};
let api: ReturnType<typeof syncApi> | undefined;

/** Names, words and places as long as they come, in another zone. */
export const Long: Story = {
  args: {
    width: 360,
    api: () =>
      syncApi({
        sync: {},
        tours: [
          {
            ...okonkwo,
            tour: {
              ...okonkwo.tour,
              community: { ...mesaRidge, name: "The Preserve at Upper Mesa Ridge Ranch" },
              buyer: {
                id: "buyer-long",
                name: "Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen & family",
              },
            },
            summary: summaryBy(
              priya,
              `Walk the ground floor, ${"including the ramp, ".repeat(20)}then decide.`,
            ),
          },
        ],
      }),
  },
};

export const NothingOnTheDay: Story = { args: { api: () => syncApi({ tours: [] }) } };

export const NothingTogether: Story = {
  args: { partnerId: "member-nobody", api: () => syncApi({ tours: morningTours() }) },
};

export const MayOnlyLook: Story = {
  args: { api: () => syncApi({ sync: {}, tours: halfDone, mayHold: false }) },
};

const { loading, unreachable, signedOut, noPermission, setUpWrongly } = troubles((trouble) =>
  syncApi().answer(morningSyncPartnersQuery, () => trouble),
);

export const Loading: Story = loading;

export const Unreachable: Story = unreachable;

export const AgendaUnreachable: Story = {
  args: { api: () => syncApi().answer(morningSyncQuery, () => ({ error: networkError("HTTP 503") })) },
};

export const SignedOut: Story = signedOut;

export const NoPermission: Story = noPermission;

export const SetUpWrongly: Story = setUpWrongly;

export const Offline: Story = { beforeEach: goOffline };

export const Dark: Story = {
  args: { api: () => syncApi({ sync: {}, tours: halfDone }) },
  decorators: onADarkPage,
};
