// Six bare controls, picked one by one as its guide advises; no data, no rules, no saving.
import "@awesome.me/webawesome/dist/styles/webawesome.css";
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/checkbox/checkbox.js";
import "@awesome.me/webawesome/dist/components/input/input.js";
import "@awesome.me/webawesome/dist/components/radio-group/radio-group.js";
import "@awesome.me/webawesome/dist/components/radio/radio.js";
import "@awesome.me/webawesome/dist/components/select/select.js";
import "@awesome.me/webawesome/dist/components/option/option.js";
import "@awesome.me/webawesome/dist/components/textarea/textarea.js";

const controls = [...document.querySelectorAll("form *")].filter(({ localName }) =>
  localName.startsWith("wa-"),
);
await Promise.all(controls.map(({ localName }) => customElements.whenDefined(localName)));
await Promise.all(controls.map((control) => control.updateComplete));
if (!document.querySelector("wa-input").shadowRoot.querySelector("input")) {
  throw new Error("There is no field in the form.");
}
usable();
