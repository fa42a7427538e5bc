import {
  type PortalTourQuery,
  portalTourCancelMutation,
  portalTourRescheduleMutation,
} from "@baton/api-contract";
import { zonedInstant } from "@baton/playbook";
import { type FormEvent, useState } from "react";
import { useWrite } from "../data/use-write.ts";
import { Dialog, DialogButtons } from "../forms/dialog.tsx";
import { Field } from "../forms/field.tsx";
import { Refusals } from "../forms/refusals.tsx";
import { dayIn } from "../time/zone.ts";

type Tour = NonNullable<PortalTourQuery["tour"]>;

/** Moves or cancels a tour, for those who may. */
export function ChangeTour({ tour }: { readonly tour: Tour }) {
  return (
    <>
      {tour.viewerCan.reschedule ? (
        <Dialog opener="Move" what="the tour">
          {(close) => <RescheduleForm tour={tour} close={close} />}
        </Dialog>
      ) : null}
      {tour.viewerCan.cancel ? (
        <Dialog opener="Cancel" what="the tour">
          {(close) => <CancelForm tour={tour} close={close} />}
        </Dialog>
      ) : null}
    </>
  );
}

interface FormProps {
  readonly tour: Tour;
  readonly close: () => void;
}

function RescheduleForm({ tour, close }: FormProps) {
  const { write, busy, refusals } = useWrite(portalTourRescheduleMutation, "tourReschedule");
  const [problem, setProblem] = useState<string>();
  const zone = tour.community?.timeZone ?? "UTC";

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const startsAt = zonedInstant(String(form.get("day")), String(form.get("time")), zone);
    setProblem(startsAt.ok ? undefined : startsAt.refusal.message);
    if (!startsAt.ok) return;
    const moved = await write({
      tourId: tour.id,
      startsAt: startsAt.value.toISOString(),
      reason: String(form.get("reason")),
    });
    if (moved) close();
  }

  return (
    <form onSubmit={submit}>
      <Refusals refusals={refusals} />
      <p className="muted">
        Moving a tour starts every deadline anew. Times are {tour.community?.name} time.
      </p>
      <Field label="Day" problem={problem}>
        <input name="day" type="date" defaultValue={dayIn(zone, tour.startsAt)} required />
      </Field>
      <Field label="Start">
        <input name="time" type="time" step="900" defaultValue={clockTime(tour.startsAt, zone)} required />
      </Field>
      <Field label="Why it moves">
        <input name="reason" required />
      </Field>
      <DialogButtons submit="Move the tour" busy={busy} close={close} />
    </form>
  );
}

function CancelForm({ tour, close }: FormProps) {
  const { write, busy, refusals } = useWrite(portalTourCancelMutation, "tourCancel");
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    if (await write({ tourId: tour.id, reason })) close();
  }
  return (
    <form onSubmit={submit}>
      <Refusals refusals={refusals} />
      <p className="muted">The handoff is kept, but nobody is asked to prepare any more.</p>
      <Field label="Why it is cancelled">
        <input name="reason" required />
      </Field>
      <DialogButtons submit="Cancel the tour" busy={busy} close={close} />
    </form>
  );
}

function clockTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(
    new Date(instant),
  );
}
