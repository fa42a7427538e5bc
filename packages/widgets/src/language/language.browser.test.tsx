import { useState } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ShadowHost } from "../shadow/shadow-host.tsx";
import { registerLanguage } from "./languages.ts";
import { StringsContext } from "./strings.ts";
import { useLanguage } from "./use-language.ts";

registerLanguage("x-test", { "Try again": "Noch einmal" });
registerLanguage("he", { "Try again": "לנסות שוב" });

function Content() {
  const { say } = useLanguage();
  const [text, setText] = useState("");
  return (
    <>
      <p>{say("Try again")}</p>
      <input aria-label="Field" value={text} onChange={(event) => setText(event.target.value)} />
    </>
  );
}

function show(
  props: { lang?: string; strings?: Record<string, string> } = {},
  place: Element = document.body,
) {
  const at = place.appendChild(document.createElement("div"));
  const root = createRoot(at);
  root.render(
    <StringsContext.Provider value={{ Undo: "Zurück" }}>
      <ShadowHost css={[]} {...props}>
        <Content />
      </ShadowHost>
    </StringsContext.Provider>,
  );
  onTestFinished(() => {
    root.unmount();
    at.remove();
  });
  return { at, frame: () => at.querySelector("div")?.shadowRoot?.firstElementChild };
}

function pageLang(lang: string | null, attribute = "lang") {
  const before = document.documentElement.getAttribute(attribute);
  const set = (value: string | null) =>
    value === null
      ? document.documentElement.removeAttribute(attribute)
      : document.documentElement.setAttribute(attribute, value);
  set(lang);
  onTestFinished(() => set(before));
}

const says = (text: string) => expect.element(page.getByText(text)).toBeInTheDocument();

test("speaks the language of the page, and tells what it speaks", async () => {
  pageLang("es-MX");
  const { frame } = show();
  await says("Intentar de nuevo");
  expect(frame()?.getAttribute("lang")).toBe("es-MX");
});

test("speaks English, and says so, where it has no words for the page's language", async () => {
  pageLang("sw");
  const { frame } = show();
  await says("Try again");
  expect(frame()?.getAttribute("lang")).toBe("en-US");
});

test("speaks English, in its dates too, where the words cannot be fetched", async () => {
  registerLanguage("de", () => Promise.reject(new Error("404")));
  registerLanguage("nl", () => {
    throw new Error("not a promise");
  });
  for (const lang of ["de", "nl"]) {
    const { frame } = show({ lang });
    await vi.waitFor(() => expect(frame()?.className).toBe(""));
    expect(frame()?.textContent).toContain("Try again");
    expect(frame()?.getAttribute("lang")).toBe("en-US");
  }
});

test("the widget's own lang goes before the page's", async () => {
  pageLang("es");
  show({ lang: "x-test" });
  await says("Noch einmal");
});

test("finds the lang of an ancestor outside the shadow root it stands in", async () => {
  const outer = document.body.appendChild(document.createElement("section"));
  onTestFinished(() => outer.remove());
  outer.lang = "x-test";
  const inner = outer.attachShadow({ mode: "open" }).appendChild(document.createElement("div"));
  show({}, inner);
  await says("Noch einmal");
  outer.lang = "en";
  await says("Try again");
});

test("a changed lang takes effect and keeps what is typed, the caret and the focus", async () => {
  pageLang("en");
  show();
  const field = page.getByLabelText("Field");
  await userEvent.fill(field, "Dana Herrera");
  const input = field.element() as HTMLInputElement;
  input.setSelectionRange(4, 6);
  pageLang("es");
  await says("Intentar de nuevo");
  expect(field.element()).toBe(input);
  expect([input.value, input.selectionStart, input.selectionEnd]).toEqual(["Dana Herrera", 4, 6]);
  expect((input.getRootNode() as ShadowRoot).activeElement).toBe(input);
});

test("the host's words go before ours, and the widget's before those for all", async () => {
  pageLang("es");
  show({ strings: { "Try again": "Otra vez" } });
  await says("Otra vez");
});

test("goes right to left with the page, and by the language's own way where the page says nothing", async () => {
  pageLang("he");
  const { frame, at } = show();
  await says("לנסות שוב");
  expect(frame()?.getAttribute("dir")).toBe("rtl");
  pageLang("ltr", "dir");
  await vi.waitFor(() => expect(frame()?.hasAttribute("dir")).toBe(false));
  pageLang("rtl", "dir");
  pageLang("sw");
  await says("Try again");
  const inside = frame();
  expect(inside && getComputedStyle(inside).direction).toBe("rtl");
  expect(at.isConnected).toBe(true);
});

test("watches nothing once it is gone", async () => {
  const observed = new Set<MutationObserver>();
  const spies = [
    vi.spyOn(MutationObserver.prototype, "observe").mockImplementation(function (this: MutationObserver) {
      observed.add(this);
    }),
    vi.spyOn(MutationObserver.prototype, "disconnect").mockImplementation(function (this: MutationObserver) {
      observed.delete(this);
    }),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  const place = document.createElement("div");
  const root = createRoot(place);
  root.render(
    <ShadowHost css={[]}>
      <Content />
    </ShadowHost>,
  );
  await vi.waitFor(() => expect(observed.size).toBe(1));
  root.unmount();
  await vi.waitFor(() => expect(observed.size).toBe(0));
});
