// A CRM that does to its page, while somebody writes in it, what CRMs do.
const { endpoint, as } = document.querySelector("#setup").dataset;
const elements = [...document.querySelectorAll("#left > *")];
let member = as || "manager";
const getToken = () => fetch(`/baton-token?as=${member}`).then((response) => response.text());

Baton.configure({ endpoint, getToken });

globalThis.torture = {
  swapToken: () => Baton.configure({ endpoint, getToken: () => getToken() }),
  signInAs(name) {
    member = name;
    Baton.identify({ getToken });
  },
  change() {
    for (const element of elements) {
      element.addEventListener("change", () => {});
      element.setAttribute("lang", "es");
      element.setAttribute("theme", "dark");
      element.setAttribute("density", "compact");
    }
  },
  async remount() {
    for (const element of elements) element.remove();
    await new Promise((later) => setTimeout(later, 100));
    document.querySelector("#left").append(...elements);
  },
  move: () => document.querySelector("#right").append(...elements),
};
