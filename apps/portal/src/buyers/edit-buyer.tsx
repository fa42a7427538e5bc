import { type PortalBuyerQuery, portalBuyerUpdateMutation } from "@baton/api-contract";
import { useRef, useState } from "react";
import { useWrite } from "../data/use-write.ts";
import { type HouseholdData, HouseholdForm } from "./household-form.tsx";

type Buyer = NonNullable<PortalBuyerQuery["buyer"]>;

/** Sets right who a buyer is and how to reach them. */
export function EditBuyer({ buyer }: { readonly buyer: Buyer }) {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const { write, busy, refusals } = useWrite(portalBuyerUpdateMutation, "buyerUpdate");

  async function save(household: HouseholdData) {
    if (!(await write({ buyerId: buyer.id, ...household }))) return;
    setOpen(false);
    setSaved(true);
    summary.current?.focus();
  }

  return (
    <>
      <details
        className="book"
        open={open}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
          if (currentTarget.open) setSaved(false);
        }}
      >
        <summary ref={summary}>Change people and contacts</summary>
        {open ? (
          <HouseholdForm
            name="People and contacts"
            household={buyer}
            submit="Save"
            busy={busy}
            refusals={refusals}
            save={save}
          />
        ) : null}
      </details>
      <p className="muted" role="status">
        {saved ? "Saved." : ""}
      </p>
    </>
  );
}
