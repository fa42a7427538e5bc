import type { Answered, MutateOptions } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import type { Device, Place } from "./device.ts";

/** A write that was asked for and has no answer yet. */
export interface Waiting {
  /** The name under which what was typed for it is kept, and where. */
  readonly about: string;
  readonly typedAt: string | undefined;
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string };
  /** Why it was refused while nobody was there to see it. */
  readonly refusal?: Answered<unknown>;
}

export type Write = (
  operation: string,
  variables: object,
  options?: MutateOptions,
) => Promise<Answered<unknown>>;

type Hear = (answer: Answered<unknown>) => void;

/** Writes on their way: noted on the device before they are sent, and again sent until the server answers. */
export interface Outbox {
  readonly waiting: (about: string) => Place<Waiting> | undefined;
  readonly post: (item: Waiting) => void;
  readonly cancel: (place: Place<Waiting>) => void;
  /** Hands over the answer to what was asked for under a name; returns how to stop. */
  readonly hear: (about: string, hear: Hear) => () => void;
  /** Sends all that waits in the order it was asked for, one tab at a time; `false` when some of it has to wait on. */
  readonly send: (write: Write) => Promise<boolean>;
}

const name = "outbox";
const outboxes = new WeakMap<Device, Outbox>();

export function outboxOf(device: Device): Outbox {
  const outbox = outboxes.get(device) ?? createOutbox(device);
  outboxes.set(device, outbox);
  return outbox;
}

/** Whether trying again later may help. */
function isPassing(error: ConnectionError): boolean {
  return error.kind === "network" || error.kind === "unauthenticated";
}

function createOutbox(device: Device): Outbox {
  const hearing = new Map<string, Hear>();
  let sending: Promise<unknown> = Promise.resolve();

  function inOrder(): Place<Waiting>[] {
    return [...device.places()]
      .filter((place): place is Place<Waiting> => place.name === name)
      .sort((one, other) => one.savedAt - other.savedAt);
  }

  const about = (what: string) => inOrder().filter(({ value }) => value?.about === what);

  /** `asked` may have left the screen with what the answer changed, and is still to be told. */
  function settle(place: Place<Waiting>, item: Waiting, answer: Answered<unknown>, asked?: Hear) {
    const accepted = isAccepted(answer);
    const hear = hearing.get(item.about) ?? (accepted ? asked : undefined);
    device.keep(place, hear || accepted ? undefined : { ...item, refusal: answer });
    if (hear) return hear(answer);
    for (const typed of device.places()) {
      if (accepted && typed.key === item.typedAt) device.keep(typed, undefined);
    }
  }

  async function sendAll(write: Write): Promise<boolean> {
    // Another tab may have sent some of it meanwhile.
    await device.reload();
    let isDone = true;
    for (const place of inOrder()) {
      const item = place.value;
      if (!item || item.refusal) continue;
      const asked = hearing.get(item.about);
      const answer = await write(item.operation, { input: item.input }).catch(() => undefined);
      // The other build of the widgets asked for it, in words this one does not know.
      if (!answer) continue;
      isDone = answer.ok || !isPassing(answer.error);
      if (!isDone) break;
      settle(place, item, answer, asked);
    }
    await device.flush();
    return isDone;
  }

  return {
    waiting: (what) => about(what)[0],
    post(item) {
      const place = device.newPlace(name);
      place.held = hearing.has(item.about);
      device.keep(place, item);
      void device.flush();
    },
    cancel: (place) => device.keep(place, undefined),
    hear(what, hear) {
      hearing.set(what, hear);
      for (const place of about(what)) {
        place.held = true;
        const refusal = place.value?.refusal;
        if (!refusal) continue;
        device.keep(place, undefined);
        hear(refusal);
      }
      return () => {
        if (hearing.get(what) === hear) hearing.delete(what);
        for (const place of about(what)) place.held = false;
      };
    },
    send(write) {
      const run = () => sendAll(write);
      // What is posted while another round is under way is in the next.
      const round = sending.then(() => inOneTab(device.owner, run));
      sending = round;
      return round;
    },
  };
}

/** Pages without a secure origin have no locks; there two tabs may send the same, which is written once all the same. */
function inOneTab(owner: string, run: () => Promise<boolean>): Promise<boolean> {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks ? locks.request(`@baton/widgets ${owner}`, run).catch(run) : run();
}

/** Every mutation answers with one payload, which says what is against it. */
export function refusalsIn<Refusal>(answer: Answered<unknown>): readonly Refusal[] {
  if (!answer.ok) return [];
  const [payload] = Object.values(answer.data as Record<string, { readonly userErrors: readonly Refusal[] }>);
  return payload?.userErrors ?? [];
}

function isAccepted(answer: Answered<unknown>): boolean {
  return answer.ok && refusalsIn(answer).length === 0;
}
