import {
  BatonProvider,
  ClarificationThread,
  HandoffForm,
  MorningSync,
  Notifications,
  OscDay,
  OsmDay,
  PrepCard,
  PromiseTracker,
  TourOutcome,
} from "@baton/widgets";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const app = document.querySelector<HTMLElement>("#app");
if (!app) throw new Error("The page has no #app.");
const { endpoint = "", draft = "", delivered = "", show = "", as = "", closed = "" } = app.dataset;
const { asked = "", outcome = "", partner = "" } = app.dataset;

const getToken = () => fetch(`/baton-token?as=${as}`).then((response) => response.text());

interface Shown {
  readonly className: string;
  readonly onReady: () => void;
}

function Lead(shown: Shown) {
  return (
    <>
      <HandoffForm tourId={draft} {...shown} />
      <PrepCard tourId={delivered} {...shown} />
      <PromiseTracker owner="all" {...shown} />
    </>
  );
}

function Today(shown: Shown) {
  const Day = as === "osc" ? OscDay : OsmDay;
  return (
    <>
      <Day {...shown} />
      <Notifications {...shown} />
      <ClarificationThread tourId={asked} {...shown} />
      <TourOutcome tourId={outcome} {...shown} />
      <MorningSync partnerId={partner} {...shown} />
    </>
  );
}

/** An intranet page of a lead, of a day or of one form, which takes its widgets away and back at the press of a button. */
function Intranet() {
  const [open, setOpen] = useState(closed === "");
  const [pressed, setPressed] = useState("");
  const [ready, setReady] = useState(0);
  const toggle = () => {
    setOpen(!open);
    setReady(0);
  };
  const shown = { className: "widget", onReady: () => setReady((count) => count + 1) };
  return (
    // A hotkey the React way: on the component around everything.
    <main data-ready={ready} onKeyDown={(event) => setPressed((keys) => `${keys} ${event.key}`)}>
      <button type="button" id="toggle" onClick={toggle}>
        {open ? "Close" : "Open"}
      </button>
      <output id="pressed">{pressed}</output>
      <BatonProvider endpoint={endpoint} getToken={getToken}>
        {open && show === "" && <Lead {...shown} />}
        {open && show === "day" && <Today {...shown} />}
        {open && show === "form" && <HandoffForm tourId={draft} {...shown} />}
      </BatonProvider>
    </main>
  );
}

createRoot(app).render(<Intranet />);
