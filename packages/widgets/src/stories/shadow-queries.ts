import { configure, fireEvent, within } from "storybook/test";

configure({
  // The usual message prints the container, and throws over a shadow root.
  getElementError: (message) => new Error(message ?? "not found"),
  // What is fetched when it is first needed comes late on a busy machine.
  asyncUtilTimeout: 15_000,
});

/** Queries inside the first widget's shadow root, which the page's own queries do not enter. */
export function inShadow(page: HTMLElement) {
  const host = [...page.querySelectorAll("*")].find((element) => element.shadowRoot);
  if (!host?.shadowRoot) throw new Error("There is no widget on the page yet.");
  return within(host.shadowRoot as unknown as HTMLElement);
}

/** The text an input is described by; the usual matcher looks for it in the page, outside the shadow root. */
export function descriptionOf(input: HTMLElement): string {
  const root = input.getRootNode() as ShadowRoot;
  const ids = input.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent ?? "").join(" ");
}

/** Writes into an input; the usual typing goes to the page's active element, which stops at the shadow root. */
export function fill(input: HTMLElement, value: string): void {
  input.focus();
  fireEvent.input(input, { target: { value } });
}
