import { type ApolloClient, InMemoryCache } from "@apollo/client";
import { BatonProvider, HandoffForm, PrepCard, PromiseTracker } from "@baton/widgets";
import { type ReactNode, StrictMode, Suspense, useState } from "react";

/** What the server knows of a request and the browser needs again. */
export interface PageProps {
  readonly endpoint: string;
  readonly formTour: string;
  readonly cardTour: string;
  readonly nextTour: string;
}

export interface AppProps extends PageProps {
  readonly client: ApolloClient;
  /** Throws a promise, as data frameworks do, until what is below has its data. */
  readonly late: Late;
}

export type Late = () => void;

/** A whole document, as a Next-like framework renders one: some of it at once, the card when its data is there. */
export function App({ client, late, ...props }: AppProps) {
  const [tour, setTour] = useState(props.formTour);
  return (
    <StrictMode>
      <html lang="en">
        <head>
          <title>Tours of the day</title>
          <link rel="stylesheet" href="/site.css" />
        </head>
        <body>
          <h1>Tours of the day</h1>
          <p>
            <label htmlFor="note">Note to self</label> <input id="note" />
          </p>
          <button type="button" onClick={() => setTour(props.nextTour)}>
            Next tour
          </button>
          <BatonProvider client={client} stylesheet="/styles.css">
            <HandoffForm key={tour} tourId={tour} />
            <PromiseTracker owner="all" />
            <Suspense fallback={<p>The card is on its way</p>}>
              <WhenReady late={late} client={client} id="card-data">
                <PrepCard tourId={props.cardTour} />
              </WhenReady>
            </Suspense>
          </BatonProvider>
          <Data id="page-props" text={() => JSON.stringify(props)} />
          <Data id="page-data" text={() => dataOf(client)} />
        </body>
      </html>
    </StrictMode>
  );
}

interface WhenReadyProps {
  readonly late: Late;
  readonly client: ApolloClient;
  readonly id: string;
  readonly children: ReactNode;
}

function WhenReady({ late, client, id, children }: WhenReadyProps) {
  late();
  restore(client, id);
  return (
    <>
      <Data id={id} text={() => dataOf(client)} />
      {children}
    </>
  );
}

/** Data the server leaves in the page; the browser never writes it. */
function Data({ id, text }: { readonly id: string; readonly text: () => string }) {
  const html = typeof document === "undefined" ? text().replaceAll("<", "\\u003c") : "";
  return (
    <script
      id={id}
      type="application/json"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** In the browser: takes what the server left under an id into the client's cache. */
export function restore(client: ApolloClient, id: string): void {
  const text = typeof document === "undefined" ? "" : document.getElementById(id)?.textContent;
  if (!text) return;
  const sent = new InMemoryCache().restore(JSON.parse(text)).extract();
  client.cache.restore({ ...(client.cache.extract() as typeof sent), ...sent });
}

function dataOf(client: ApolloClient): string {
  return JSON.stringify(client.cache.extract());
}
