import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { mount } from "../stories/mount.tsx";
import { cardApi } from "../stories/prep-card.ts";
import { deviceOf, latestDevice } from "./device.ts";
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

test("the member is known to signing out from the moment there is a field to type in", async () => {
  const known = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector("[aria-label=note]")) return;
      watch.disconnect();
      resolve(latestDevice()?.owner);
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  mount(
    cardApi(),
    <OwnSession owner="cedar maya" connection={null}>
      <Note name="note" />
    </OwnSession>,
  );
  expect(await known).toBe("cedar maya");
});
