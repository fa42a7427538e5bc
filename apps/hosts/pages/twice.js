// The page's own script tag, and that of a plugin which does not know of it.
const { loader, endpoint } = document.querySelector("#setup").dataset;

for (const once of [1, 2]) {
  const script = document.createElement("script");
  script.src = `${loader}?copy=${once}`;
  script.onload = () => Baton.configure({ endpoint, getToken });
  document.head.append(script);
}

function getToken() {
  return fetch("/baton-token").then((response) => response.text());
}
