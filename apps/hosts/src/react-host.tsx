import { BatonProvider, HandoffForm, PrepCard, PromiseTracker } from "@baton/widgets";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const app = document.querySelector<HTMLElement>("#app");
if (!app) throw new Error("The page has no #app.");
const { endpoint = "", draft = "", delivered = "", show = "", as = "" } = app.dataset;

const getToken = () => fetch(`/baton-token?as=${as}`).then((response) => response.text());

/** An intranet page that shows one widget or all, and takes them away and back at the press of a button. */
function Intranet() {
  const [open, setOpen] = useState(show !== "none");
  const [pressed, setPressed] = useState("");
  const [ready, setReady] = useState(0);
  const onReady = () => setReady((count) => count + 1);
  const toggle = () => {
    setOpen(!open);
    setReady(0);
  };
  const shown = (name: string) => open && ["", "none", name].includes(show);
  return (
    // A hotkey the React way: on the component around everything.
    <main data-ready={ready} onKeyDown={(event) => setPressed((keys) => `${keys} ${event.key}`)}>
      <button type="button" id="toggle" onClick={toggle}>
        {open ? "Close" : "Open"}
      </button>
      <output id="pressed">{pressed}</output>
      <BatonProvider endpoint={endpoint} getToken={getToken}>
        {shown("form") && <HandoffForm tourId={draft} className="widget" onReady={onReady} />}
        {shown("card") && <PrepCard tourId={delivered} className="widget" onReady={onReady} />}
        {shown("tracker") && <PromiseTracker owner="all" className="widget" onReady={onReady} />}
      </BatonProvider>
    </main>
  );
}

createRoot(app).render(<Intranet />);
