import {
  BatonProvider,
  ClarificationThread,
  HandoffForm,
  MorningSync,
  PrepCard,
  PromiseTracker,
  TourOutcome,
} from "@baton/widgets";
import { Fragment, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

const app = document.querySelector<HTMLElement>("#app");
if (!app) throw new Error("The page has no #app.");
const { endpoint = "", draft = "", strict = "", as = "" } = app.dataset;
const { delivered = "", asked = "", outcome = "", partner = "" } = app.dataset;

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

interface Changing {
  readonly onChange: () => unknown;
  readonly lang?: string;
  readonly theme?: "dark";
  readonly density?: "compact";
}

function Lead(changing: Changing) {
  return (
    <>
      <HandoffForm tourId={draft} {...changing} />
      <PromiseTracker owner="all" {...changing} />
    </>
  );
}

/** Where an OSM and an OSC write in the course of a day. */
function Today(changing: Changing) {
  return (
    <>
      <PrepCard tourId={delivered} {...changing} />
      <TourOutcome tourId={outcome} {...changing} />
      <ClarificationThread tourId={asked} {...changing} />
      <MorningSync partnerId={partner} {...changing} />
    </>
  );
}

const Content = as === "" ? Lead : Today;

/** An intranet that renders anew for every reason there is. */
function Intranet() {
  const [member, setMember] = useState(as || "manager");
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
      <Content key={shown} onChange={() => changed} {...look} />
    </BatonProvider>
  );
}

const Mode = strict ? StrictMode : Fragment;
createRoot(app).render(
  <Mode>
    <Intranet />
  </Mode>,
);
