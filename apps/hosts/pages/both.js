// The classic script and the module on one page.
const { loader, module, endpoint } = document.querySelector("#setup").dataset;

const script = document.createElement("script");
script.src = loader;
script.onload = () => Baton.configure({ endpoint, getToken });
document.head.append(script);
await import(module);

function getToken() {
  return fetch("/baton-token").then((response) => response.text());
}
