import { type ReactNode, useId, useRef, useState } from "react";

interface DialogProps {
  /** What happens, in one word: "Move". */
  readonly opener: string;
  /** To what: "the tour". */
  readonly what: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button and the modal it opens; the form inside is new each time. */
export function Dialog({ opener, what, children }: DialogProps) {
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
        <span className="visually-hidden"> {what}</span>
      </button>
      <dialog ref={dialog} aria-labelledby={title} onClose={() => setOpen(false)}>
        <h2 id={title}>
          {opener} {what}
        </h2>
        {open ? children(() => dialog.current?.close()) : null}
      </dialog>
    </>
  );
}

interface DialogButtonsProps {
  readonly submit: string;
  /** What it does cannot be undone. */
  readonly isFinal?: boolean;
  readonly busy: boolean;
  readonly close: () => void;
}

export function DialogButtons({ submit, isFinal = false, busy, close }: DialogButtonsProps) {
  return (
    <div className="dialog-buttons">
      <button type="submit" className={isFinal ? "button primary danger" : "button primary"} disabled={busy}>
        {submit}
      </button>
      <button type="button" className="button" onClick={close}>
        Leave it as it is
      </button>
    </div>
  );
}
