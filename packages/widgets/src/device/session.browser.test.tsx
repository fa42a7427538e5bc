import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { mount } from "../stories/mount.tsx";
import { cardApi } from "../stories/prep-card.ts";
import { deviceOf } from "./device.ts";
import { forgetAll } from "./forget.ts";
import { OwnSession } from "./session.tsx";
import { useKept } from "./use-kept.ts";

const owner = "cedar priya";

beforeEach(forgetAll);

function Widget({ name }: { readonly name: string }) {
  return (
    <OwnSession owner={owner} connection={null}>
      <Note name={name} />
    </OwnSession>
  );
}

function Note({ name }: { readonly name: string }) {
  const [text, write] = useKept(name, "");
  return <input aria-label={name} value={text} onChange={(event) => write(event.currentTarget.value)} />;
}

test("what was kept is shown in each widget of a page, whichever of them reads it first", async () => {
  const device = deviceOf(owner);
  for (const name of ["question", "outcome"]) device.keep(device.newPlace(name), `Kept for the ${name}`);
  await device.flush();
  // As after a reload: on the device, and not at hand.
  device.drop();
  mount(
    cardApi(),
    <>
      <Widget name="question" />
      <Widget name="outcome" />
    </>,
  );
  for (const name of ["question", "outcome"]) {
    await expect.element(page.getByLabelText(name)).toHaveValue(`Kept for the ${name}`);
  }
});
