import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { hydrateRoot } from "react-dom/client";
import { App, type PageProps, restore } from "./page.tsx";

const props: PageProps = JSON.parse(document.getElementById("page-props")?.textContent ?? "");

const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: new HttpLink({
    uri: props.endpoint,
    async fetch(input, init) {
      const token = await (await fetch("/baton-token")).text();
      return fetch(input, {
        ...init,
        headers: { ...init?.headers, authorization: `Bearer ${token}` },
      });
    },
  }),
});
restore(client, "page-data");

hydrateRoot(document, <App {...props} client={client} late={() => undefined} />);
