// The script comes when it comes; the page configures it then.
const { loader, endpoint } = document.querySelector("#setup").dataset;
const script = document.createElement("script");
script.async = true;
script.src = loader;
script.onload = () => Baton.configure({ endpoint, getToken });
document.head.append(script);

function getToken() {
  return fetch("/baton-token").then((response) => response.text());
}
