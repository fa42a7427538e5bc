import { BatonProvider, HandoffForm, PromiseTracker } from "@baton/widgets";
import { Fragment, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

const app = document.querySelector<HTMLElement>("#app");
if (!app) throw new Error("The page has no #app.");
const { endpoint = "", draft = "", strict = "" } = app.dataset;

/** What the page does while somebody writes in it; the test presses these. */
interface Torture {
  swapToken: () => void;
  signInAs: (member: string) => void;
  change: () => void;
  remount: () => void;
}

declare global {
  var torture: Torture;
}

/** An intranet that renders anew for every reason there is. */
function Intranet() {
  const [member, setMember] = useState("manager");
  const [tokens, setTokens] = useState(0);
  const [shown, setShown] = useState(0);
  const [changed, setChanged] = useState(false);
  globalThis.torture = {
    swapToken: () => setTokens((count) => count + 1),
    signInAs: setMember,
    change: () => setChanged(true),
    remount: () => setShown((count) => count + 1),
  };
  const look = changed ? ({ lang: "es", theme: "dark", density: "compact" } as const) : {};
  return (
    <BatonProvider
      key={member}
      endpoint={endpoint}
      getToken={() => fetch(`/baton-token?as=${member}&${tokens}`).then((response) => response.text())}
    >
      <Fragment key={shown}>
        <HandoffForm tourId={draft} onChange={() => changed} {...look} />
        <PromiseTracker owner="all" onChange={() => changed} {...look} />
      </Fragment>
    </BatonProvider>
  );
}

const Mode = strict ? StrictMode : Fragment;
createRoot(app).render(
  <Mode>
    <Intranet />
  </Mode>,
);
