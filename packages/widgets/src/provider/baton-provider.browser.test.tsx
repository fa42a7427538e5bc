import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { prepCardAcknowledgeMutation } from "@baton/api-contract";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { unauthenticatedError } from "../connection/connection-error.ts";
import { forgetAll } from "../device/forget.ts";
import { BatonProvider, PrepCard, PromiseTracker } from "../index.ts";
import { maya, tomas } from "../stories/people.ts";
import { cardApi } from "../stories/prep-card.ts";
import { serveOnFetch } from "../stories/serve-on-fetch.ts";

function onPage() {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  return { root, place };
}

const heading = (name: string) => page.getByRole("heading", { name });

test("widgets below one provider share one token, and an inline getToken never reconnects", async () => {
  const requests = serveOnFetch(cardApi());
  const getToken = vi.fn(async () => "token");
  const { root } = onPage();
  const show = (title: string) =>
    root.render(
      <StrictMode>
        <h1>{title}</h1>
        <BatonProvider endpoint="/graphql" getToken={() => getToken()}>
          <PrepCard tourId="tour-herrera" onReady={() => undefined} />
          <PromiseTracker />
        </BatonProvider>
      </StrictMode>,
    );
  show("Before");
  await expect.element(heading("Before the next tour")).toBeVisible();
  await expect.element(heading("Questions")).toBeVisible();
  await expect.element(page.getByText("Loading the questions")).not.toBeInTheDocument();
  const asked = requests.length;
  show("After");
  await expect.element(heading("After")).toBeVisible();
  expect(requests).toHaveLength(asked);
  expect(getToken).toHaveBeenCalledTimes(1);
});

/** As a builder's backend signs them, but for the signature. */
function tokenOf(sub: string): string {
  const exp = Math.floor(Date.now() / 1000) + 900;
  return ["{}", JSON.stringify({ iss: "builder-cedar", sub, exp }), ""].map(btoa).join(".");
}

test("when another member has signed in, nothing goes out in their name, and the widgets start anew", async () => {
  let signedIn: { readonly id: string; readonly name: string } = maya;
  let asking = signedIn;
  const getToken = () => {
    asking = signedIn;
    return tokenOf(asking.id);
  };
  // Every query of the API says who asks.
  const viewer = {
    get id() {
      return asking.id;
    },
    get name() {
      return asking.name;
    },
  };
  // The first one's sign-in has ended by then, and the host's next token is the other's.
  const api = cardApi({ viewer }).answer(prepCardAcknowledgeMutation, () => ({
    error: unauthenticatedError(),
  }));
  const requests = serveOnFetch(api);
  const acknowledged = () => requests.filter((request) => request.includes("PrepCardAcknowledge"));
  onPage().root.render(
    <BatonProvider endpoint="/graphql" getToken={getToken}>
      <PrepCard tourId="tour-herrera" />
    </BatonProvider>,
  );
  const readBack = page.getByRole("textbox", { name: /^Read back/ });
  await userEvent.fill(readBack, "Magnolia first.");
  signedIn = tomas;
  await userEvent.click(page.getByRole("button", { name: "I’ve read this" }));
  await expect.poll(() => asking).toBe(tomas);
  await expect.element(readBack).toHaveValue("");
  await expect.element(heading("Dana & Luis Herrera")).toBeVisible();
  // Refused with the first one's token, and not tried again with the other's.
  expect(acknowledged()).toHaveLength(1);
  await forgetAll();
});

test("stands on the host's own client and shares its cache", async () => {
  serveOnFetch(cardApi());
  const client = new ApolloClient({ link: new HttpLink({ uri: "/graphql" }), cache: new InMemoryCache() });
  onPage().root.render(
    <BatonProvider client={client}>
      <PrepCard tourId="tour-herrera" />
    </BatonProvider>,
  );
  await expect.element(heading("Dana & Luis Herrera")).toBeVisible();
  expect(client.cache.extract()).toHaveProperty("Tour:tour-herrera");
});

test("keeps the host's styles out and its own in", async () => {
  serveOnFetch(cardApi());
  const { root, place } = onPage();
  place.className = "host";
  const hostile = new CSSStyleSheet();
  hostile.replaceSync("* { color: red !important; display: block !important }");
  document.adoptedStyleSheets.push(hostile);
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hostile);
  });
  root.render(
    <BatonProvider endpoint="/graphql" getToken={() => "token"}>
      <PrepCard tourId="tour-herrera" />
    </BatonProvider>,
  );
  const title = heading("Dana & Luis Herrera");
  await expect.element(title).toBeVisible();
  expect(getComputedStyle(title.element()).color).toBe("rgb(27, 31, 36)");
});

test("a widget without a provider, and a provider without getToken, say what to do", async () => {
  const said: string[] = [];
  const render = (shown: React.ReactNode) => {
    const place = document.body.appendChild(document.createElement("div"));
    const root = createRoot(place, { onUncaughtError: (error) => said.push((error as Error).message) });
    root.render(shown);
    onTestFinished(() => {
      root.unmount();
      place.remove();
    });
  };
  render(
    <BatonProvider endpoint="/graphql" getToken={undefined as never}>
      <PrepCard tourId="tour-herrera" />
    </BatonProvider>,
  );
  await expect
    .poll(() => said)
    .toEqual([expect.stringMatching(/^Baton: <BatonProvider> needs endpoint and getToken/)]);

  const onError = vi.fn();
  render(<PrepCard tourId="tour-herrera" onError={onError} />);
  await expect.element(page.getByText("This could not be shown")).toBeVisible();
  expect(onError).toHaveBeenCalledWith({
    kind: "bug",
    message: expect.stringContaining("outside <BatonProvider>"),
  });
});
