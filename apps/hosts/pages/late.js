// A tag manager adds the script long after the page has loaded.
const { loader, endpoint } = document.querySelector("#setup").dataset;

addEventListener("load", () => {
  setTimeout(() => {
    const script = document.createElement("script");
    script.src = loader;
    script.onload = () => Baton.configure({ endpoint, getToken });
    document.body.append(script);
  }, 500);
});

function getToken() {
  return fetch("/baton-token").then((response) => response.text());
}
