// What a CRM's developers write: the script is deferred, as this module is, so it has run by now.
const { endpoint, as } = document.querySelector("#setup").dataset;

Baton.configure({
  endpoint,
  getToken: () => fetch(`/baton-token?as=${as}`).then((response) => response.text()),
});
