import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { preloadHandoffForm, preloadPrepCard, preloadPromiseTracker } from "@baton/widgets";
import { version } from "react";
import { type PipeableStream, renderToPipeableStream } from "react-dom/server";
import { App, type Late, type PageProps } from "./page.tsx";

export interface RenderOptions extends PageProps {
  readonly token: string;
  /** Scripts of React's stream carry it. */
  readonly nonce: string;
  /** Whether the server asks for the data itself, or leaves that to the browser. */
  readonly withData: boolean;
  readonly onShell: (stream: PipeableStream) => void;
  readonly onError: (error: unknown) => void;
  /** Nothing could be rendered: there is no page to send. */
  readonly onShellError: (error: unknown) => void;
}

/** Of the React in this bundle. */
export const reactVersion = version;

/** Answers one request: the shell as soon as it can, and the card when its data has come. */
export async function render({
  token,
  nonce,
  withData,
  onShell,
  onError,
  onShellError,
  ...props
}: RenderOptions) {
  const client = new ApolloClient({
    ssrMode: true,
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: props.endpoint, headers: { authorization: `Bearer ${token}` } }),
  });
  if (withData) {
    await preloadHandoffForm(client, { tourId: props.formTour });
    await preloadPromiseTracker(client, { owner: "all" });
  }
  const card = withData ? preloadPrepCard(client, { tourId: props.cardTour }) : Promise.resolve();
  const stream = renderToPipeableStream(
    <App {...props} client={client} late={until(card.then(() => pause(500)))} />,
    {
      nonce,
      bootstrapModules: ["/client.js"],
      onShellReady: () => onShell(stream),
      onShellError,
      onError,
    },
  );
}

function until(done: Promise<unknown>): Late {
  let isDone = false;
  const waiting = done.then(() => {
    isDone = true;
  });
  return () => {
    if (!isDone) throw waiting;
  };
}

/** Long enough for the page to be hydrated around what is still to come. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
