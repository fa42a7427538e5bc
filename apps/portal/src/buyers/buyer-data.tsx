import { useApolloClient } from "@apollo/client/react";
import { type PortalBuyerQuery, portalBuyerEraseMutation, portalBuyerExportQuery } from "@baton/api-contract";
import { type FormEvent, useState } from "react";
import { documentOf } from "../data/document.ts";
import { useWrite } from "../data/use-write.ts";
import { Dialog, DialogButtons } from "../forms/dialog.tsx";
import { Field } from "../forms/field.tsx";
import { Refusals } from "../forms/refusals.tsx";

type Buyer = NonNullable<PortalBuyerQuery["buyer"]>;

/** What a buyer may ask for: all there is of them, or to be taken out of it. For those who may. */
export function BuyerData({ buyer }: { readonly buyer: Buyer }) {
  const { export: mayExport, erase: mayErase } = buyer.viewerCan;
  if (!mayExport && !mayErase) return null;
  return (
    <section className="list-section">
      <h2>The buyer’s data</h2>
      <p className="muted">Downloading and erasing are both noted in the trail.</p>
      <div className="dialog-buttons">
        {mayExport ? <Export buyerId={buyer.id} /> : null}
        {mayErase ? (
          <Dialog opener="Erase" what="the buyer’s data">
            {(close) => <EraseForm buyer={buyer} close={close} />}
          </Dialog>
        ) : null}
      </div>
    </section>
  );
}

function Export({ buyerId }: { readonly buyerId: string }) {
  const client = useApolloClient();
  const [said, setSaid] = useState("");

  async function download() {
    setSaid("Gathering it…");
    const { data } = await client
      .query({
        query: documentOf(portalBuyerExportQuery),
        variables: { id: buyerId },
        fetchPolicy: "no-cache",
      })
      .catch(() => ({ data: undefined }));
    const exported = data?.buyerExport;
    if (!exported) return setSaid("That did not reach the server. Check the connection and try again.");
    save(exported.fileName, JSON.stringify(exported.document, null, 2));
    setSaid("Downloaded.");
  }

  return (
    <>
      <button type="button" className="button" onClick={() => void download()}>
        Download all of it
      </button>
      <span className="muted" role="status">
        {said}
      </span>
    </>
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

function EraseForm({ buyer, close }: { readonly buyer: Buyer; readonly close: () => void }) {
  const { write, busy, refusals } = useWrite(portalBuyerEraseMutation, "buyerErase");

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    if (await write({ buyerId: buyer.id, reason })) close();
  }

  return (
    <form onSubmit={submit}>
      <Refusals refusals={refusals} />
      <p>
        <strong>Goes, for good:</strong> the names, phones and emails of {buyer.name}; everything written in
        handoffs, read-backs, questions, outcomes and summaries; what was said; the words of promises, and ids
        in other systems. Promises still open are released.
      </p>
      <p>
        <strong>Stays:</strong> that there were conversations, tours, handoffs and promises, when each was,
        who of us did it, and how it came out.
      </p>
      <Field label="Why it is erased" hint="The reason stays in the trail: write no name, phone or email.">
        <input name="reason" required />
      </Field>
      <DialogButtons submit="Erase for good" isFinal busy={busy} close={close} />
    </form>
  );
}
