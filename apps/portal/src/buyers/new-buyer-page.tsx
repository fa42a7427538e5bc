import { portalBuyerCreateMutation } from "@baton/api-contract";
import { Link, useLocation } from "wouter";
import { useWrite } from "../data/use-write.ts";
import { Page } from "../page/page.tsx";
import { type HouseholdData, HouseholdForm } from "./household-form.tsx";

/** Writes a new buyer down while they are on the line. */
export function NewBuyerPage() {
  const [, go] = useLocation();
  const { write, busy, refusals } = useWrite(portalBuyerCreateMutation, "buyerCreate");

  async function save(household: HouseholdData) {
    const created = await write(household);
    if (created?.buyer) go(`/buyers/${created.buyer.id}`);
  }

  return (
    <Page title="New buyer" above={<Link href="/buyers">Buyers</Link>}>
      <HouseholdForm name="New buyer" submit="Save the buyer" busy={busy} refusals={refusals} save={save} />
    </Page>
  );
}
