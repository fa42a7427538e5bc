import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { buyerIntake } from "../buyer-intake/buyer-intake.tsx";
import { clarificationThread } from "../clarification-thread/clarification-thread.tsx";
import { handoffForm } from "../handoff-form/handoff-form.tsx";
import { morningSync } from "../morning-sync/morning-sync.tsx";
import { notifications } from "../notifications/notifications.tsx";
import { oscDay } from "../osc-day/osc-day.tsx";
import { osmDay } from "../osm-day/osm-day.tsx";
import { prepCard } from "../prep-card/prep-card.tsx";
import { promiseTracker } from "../promise-tracker/promise-tracker.tsx";
import { reactWidget } from "../shadow/react-widget.tsx";
import { dayApi } from "../stories/day-api.ts";
import { madeOscDay } from "../stories/days.ts";
import { handoffApi } from "../stories/handoff-api.ts";
import { complete, halfFilled } from "../stories/handoff-content.ts";
import { intakeApi } from "../stories/intake-api.ts";
import { mount } from "../stories/mount.tsx";
import { madeNotices, notificationsApi } from "../stories/notifications-api.ts";
import { madeOsmDay } from "../stories/osm-days.ts";
import { herreraOutcome } from "../stories/outcome-of.ts";
import { hoursFromNow } from "../stories/people.ts";
import { cardApi } from "../stories/prep-card.ts";
import { promiseApi } from "../stories/promise-api.ts";
import { madeUpPromises } from "../stories/promises.ts";
import { withTomas } from "../stories/sync-agenda.ts";
import { syncApi } from "../stories/sync-api.ts";
import { threadApi } from "../stories/thread-api.ts";
import { tourOutcome } from "../tour-outcome/tour-outcome.tsx";
import { englishIn, shownTexts } from "./testing/shown-texts.ts";

const HandoffForm = reactWidget(handoffForm);
const ClarificationThread = reactWidget(clarificationThread);
const PrepCard = reactWidget(prepCard);
const PromiseTracker = reactWidget(promiseTracker);
const OscDay = reactWidget(oscDay);
const Notifications = reactWidget(notifications);
const OsmDay = reactWidget(osmDay);
const MorningSync = reactWidget(morningSync);
const BuyerIntake = reactWidget(buyerIntake);
const TourOutcome = reactWidget(tourOutcome);

const form = <HandoffForm tourId="tour-herrera" lang="es" />;
const card = <PrepCard tourId="tour-herrera" lang="es" />;

test.each([
  ["half-filled form", handoffApi({ draft: halfFilled() }), form, "Antes de entregar"],
  ["empty form", handoffApi(), form, "Antes de entregar"],
  [
    "delivered form",
    handoffApi({ draft: complete(), delivered: { number: 1, content: complete() } }),
    form,
    "No falta nada",
  ],
  ["card", cardApi(), card, "En sesenta segundos"],
  ["card after the tour", cardApi({ now: hoursFromNow(5) }), card, "¿Cómo le fue?"],
  [
    "written outcome",
    cardApi({ now: hoursFromNow(24), handoff: { status: "CLOSED", outcome: herreraOutcome } }),
    <TourOutcome key="it" tourId="tour-herrera" lang="es" />,
    "Crear el enlace",
  ],
  ["tracker", promiseApi(madeUpPromises()), <PromiseTracker key="it" lang="es" owner="all" />, "Atrasadas"],
  ["notifications", notificationsApi(madeNotices()), <Notifications key="it" lang="es" />, "Notificaciones"],
  ["OSC’s day", dayApi(madeOscDay()), <OscDay key="it" lang="es" />, "Devueltos a usted"],
  ["OSM’s day", dayApi(madeOsmDay()), <OsmDay key="it" lang="es" />, "Leer antes de la visita"],
  ["morning sync", syncApi({ sync: {} }), <MorningSync key="it" lang="es" />, "Cerrar el repaso"],
  ["choice of a sync", syncApi({ others: [withTomas()] }), <MorningSync key="it" lang="es" />, "sin empezar"],
  [
    "questions",
    threadApi(),
    <ClarificationThread key="it" tourId="tour-herrera" lang="es" />,
    "Preguntar a Priya",
  ],
  ["intake", intakeApi(), <BuyerIntake key="it" lang="es" />, "Enviar mis datos"],
])("no English is left in the %s", async (_, connection, widget, first) => {
  mount(connection, widget);
  await expect.element(page.getByText(first, { exact: false }).first()).toBeInTheDocument();
  await expect.poll(() => englishIn(shownTexts(document.body))).toEqual([]);
});

test("no English is left in the outcome’s form, whatever came of the tour", async () => {
  mount(cardApi({ now: hoursFromNow(5) }), <TourOutcome tourId="tour-herrera" lang="es" />);
  for (const came of ["Vinieron", "No se presentó"]) {
    await userEvent.click(page.getByRole("radio", { name: came }));
    await userEvent.click(page.getByRole("button", { name: "Agregar una promesa" }));
    await userEvent.click(page.getByRole("button", { name: "Guardar el resultado" }));
    await expect.poll(() => englishIn(shownTexts(document.body))).toEqual([]);
  }
});

test("what was read and what is to be read are two words", async () => {
  mount(dayApi(madeOsmDay()), <OsmDay lang="es" />);
  await expect.element(page.getByText("Ficha leída", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("button", { name: /^Leer/ }).first()).toBeVisible();
});

test("English is found where there is some", async () => {
  mount(cardApi(), <PrepCard tourId="tour-herrera" lang="en" />);
  await expect.element(page.getByRole("heading", { name: "In sixty seconds" })).toBeInTheDocument();
  expect(englishIn(shownTexts(document.body)).length).toBeGreaterThan(15);
});

test("what was refused is said in Spanish too", async () => {
  mount(handoffApi({ draft: halfFilled() }), form);
  await userEvent.click(page.getByRole("button", { name: /^Entregar/ }));
  await expect.element(page.getByText("Aún sin entregar")).toBeVisible();
  await userEvent.click(page.getByRole("tab", { name: /^Calificación/ }));
  await userEvent.fill(page.getByRole("textbox", { name: "Presupuesto desde" }), "mucho");
  await userEvent.tab();
  await expect.element(page.getByText("“mucho” no es un monto", { exact: false })).toBeVisible();
  expect(englishIn(shownTexts(document.body))).toEqual([]);
});

test("dates, money and lists are Spanish, and Spanish is understood", async () => {
  mount(handoffApi({ draft: halfFilled() }), form);
  await userEvent.click(page.getByRole("tab", { name: /^Calificación/ }));
  const timeline = page.getByRole("textbox", { name: "Plazo" });
  await userEvent.fill(timeline, "4 a 6 meses");
  await userEvent.tab();
  await expect.element(timeline).toHaveValue("4 – 6 meses");
  expect(shownTexts(document.body).join("\n")).toMatch(/sábado, 28 de noviembre de 2026/);
});

test("an answer is chosen by the first letter of its Spanish word", async () => {
  mount(handoffApi({ draft: halfFilled() }), form);
  await userEvent.click(page.getByRole("tab", { name: /^Calificación/ }));
  const answer = page.getByRole("radiogroup", { name: /^Presupuesto/ }).getByRole("radio");
  (answer.first().element() as HTMLElement).focus();
  await userEvent.keyboard("i");
  await expect.element(page.getByText("Preguntado. El comprador aún no lo sabe.").first()).toBeVisible();
});

test("a language change while typing keeps the text, the caret and what is half written", async () => {
  const rerender = mount(
    handoffApi({ draft: halfFilled() }),
    <HandoffForm tourId="tour-herrera" lang="en" />,
  );
  await userEvent.click(page.getByRole("tab", { name: /^Qualification/ }));
  const field = page.getByRole("textbox", { name: "Budget from" });
  await userEvent.fill(field, "abou");
  const input = field.element() as HTMLInputElement;
  input.setSelectionRange(2, 3);
  rerender(form);
  await expect.element(page.getByText("Antes de entregar")).toBeInTheDocument();
  expect(page.getByRole("textbox", { name: "Presupuesto desde" }).element()).toBe(input);
  expect([input.value, input.selectionStart, input.selectionEnd]).toEqual(["abou", 2, 3]);
  expect((input.getRootNode() as ShadowRoot).activeElement).toBe(input);
  await userEvent.keyboard("t");
  await expect.element(page.getByRole("textbox", { name: "Presupuesto desde" })).toHaveValue("abtu");
});
