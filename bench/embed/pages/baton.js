// The form is in use once its first question can be answered.
const { endpoint, token } = document.querySelector("#setup").dataset;
const form = document.querySelector("baton-handoff-form");

form.addEventListener("ready", () => {
  if (!form.shadowRoot.querySelector("input")) throw new Error("There is no field in the form.");
  usable();
});
Baton.configure({ endpoint, getToken: () => token });
