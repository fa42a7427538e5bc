import {
  type PortalTourQuery,
  portalTourCancelMutation,
  portalTourRescheduleMutation,
} from "@baton/api-contract";
import { zonedInstant } from "@baton/playbook";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { useWrite } from "../data/use-write.ts";
import { Field } from "../forms/field.tsx";
import { Refusals } from "../forms/refusals.tsx";
import { dayIn } from "../time/zone.ts";

type Tour = NonNullable<PortalTourQuery["tour"]>;

/** Moves or cancels a tour, for those who may. */
export function ChangeTour({ tour }: { readonly tour: Tour }) {
  return (
    <>
      {tour.viewerCan.reschedule ? (
        <Dialog opener="Move">{(close) => <RescheduleForm tour={tour} close={close} />}</Dialog>
      ) : null}
      {tour.viewerCan.cancel ? (
        <Dialog opener="Cancel">{(close) => <CancelForm tour={tour} close={close} />}</Dialog>
      ) : null}
    </>
  );
}

/** A button and the modal it opens; the form inside is new each time. */
function Dialog({
  opener,
  children,
}: {
  /** What happens to the tour, in one word. */
  readonly opener: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const title = useId();
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {opener}
        <span className="visually-hidden"> the tour</span>
      </button>
      <dialog ref={dialog} aria-labelledby={title} onClose={() => setOpen(false)}>
        <h2 id={title}>{opener} the tour</h2>
        {open ? children(() => dialog.current?.close()) : null}
      </dialog>
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

interface DialogButtonsProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly close: () => void;
}

function DialogButtons({ submit, busy, close }: DialogButtonsProps) {
  return (
    <div className="dialog-buttons">
      <button type="submit" className="button primary" disabled={busy}>
        {submit}
      </button>
      <button type="button" className="button" onClick={close}>
        Leave it as it is
      </button>
    </div>
  );
}

function clockTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(
    new Date(instant),
  );
}
