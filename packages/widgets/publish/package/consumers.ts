/** A page of somebody else's, who installed the package and type-checks everything, our declarations included. */
export interface Consumer {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly jsx?: { readonly jsx: "react-jsx"; readonly jsxImportSource: "react" | "preact" };
  readonly code: string;
}

const peers = { "@apollo/client": "^4.0.0", graphql: "^16.0.0", rxjs: "^7.3.0" };

const onReact = `
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { BatonProvider, HandoffForm, type HandoffFormSubmitted, PrepCard, PromiseTracker } from "@baton/widgets";
import "@baton/widgets/jsx";

const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: "/graphql" }) });
const log = (detail: HandoffFormSubmitted) => detail.version.toFixed();

export const page = (
  <BatonProvider client={client}>
    <HandoffForm tourId="tour" className="wide" onSubmitted={log} onError={({ kind }) => kind === "network"} />
    <PrepCard tourId="tour" onSubmitted={({ kind }) => kind === "outcome"} />
    <PromiseTracker owner="all" onChange={({ communityId }) => communityId?.length} />
  </BatonProvider>
);

// @ts-expect-error: neither a client nor an endpoint
export const unconnected = <BatonProvider>{null}</BatonProvider>;
// @ts-expect-error: a number is no id
export const wrong = <HandoffForm tourId={4} />;

export const elements = (
  <>
    <baton-handoff-form tour-id="tour" className="wide" onsubmitted={(event) => event.detail.version.toFixed()}>
      <p>Call us.</p>
    </baton-handoff-form>
    <baton-promise-tracker owner="all" buyer-id="buyer" lang="es" ref={(element) => void element?.owner?.length} />
  </>
);
// @ts-expect-error: tracks whom?
export const unknown = <baton-promise-tracker ownr="all" />;
`;

const onPage = `
import { configure, identify } from "@baton/widgets/elements";

configure({ endpoint: "/graphql", getToken: async () => "token", timeoutMs: 5000 });
identify({ getToken: () => "token" });
Baton?.destroy();

const card = document.querySelector("baton-prep-card");
card?.addEventListener("submitted", (event) => event.detail.kind === "acknowledged");
card?.addEventListener("error", (event) => event.detail.message.length);
document.createElement("baton-handoff-form").tourId = "tour";
// @ts-expect-error: connected to what?
configure({ getToken: () => "token" });
`;

const onPreact = `
import "@baton/widgets/jsx/preact";

export const page = (
  <baton-prep-card tour-id="tour" class="wide" onsubmitted={(event) => event.detail.kind === "outcome"} />
);
// @ts-expect-error: not an attribute of the card
export const wrong = <baton-prep-card tour={4} />;
`;

const react = (version: 18 | 19): Consumer => ({
  name: `react-${version}`,
  dependencies: {
    ...peers,
    react: `^${version}.0.0`,
    "react-dom": `^${version}.0.0`,
    "@types/react": `^${version}.0.0`,
  },
  jsx: { jsx: "react-jsx", jsxImportSource: "react" },
  code: onReact,
});

/** Each needs only what it names: a page with elements has no React and no Apollo Client. */
export const consumers: readonly Consumer[] = [
  react(18),
  react(19),
  {
    name: "preact",
    dependencies: { preact: "^10.27.0" },
    jsx: { jsx: "react-jsx", jsxImportSource: "preact" },
    code: onPreact,
  },
  { name: "elements", dependencies: {}, code: onPage },
];
