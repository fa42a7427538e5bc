// Two parts of one page were built at different times.
const { loader, endpoint } = document.querySelector("#setup").dataset;

for (const address of [loader, "older/baton.js"]) {
  const script = document.createElement("script");
  script.async = false;
  script.src = address;
  script.onload = () => Baton.configure({ endpoint, getToken });
  document.head.append(script);
}

function getToken() {
  return fetch("/baton-token").then((response) => response.text());
}
