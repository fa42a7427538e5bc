// A page that loads modules takes the elements as one; under Trusted Types this is the way to load them late.
const { module, endpoint } = document.querySelector("#setup").dataset;

addEventListener("load", async () => {
  const { configure } = await import(module);
  configure({ endpoint, getToken });
});

function getToken() {
  return fetch("/baton-token").then((response) => response.text());
}
