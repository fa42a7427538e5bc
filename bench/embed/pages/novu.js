// The inbox's content in the page, as its guide for JavaScript has it; in use once its first message can be read.
import { NovuUI } from "@novu/js/ui";

const { api } = document.querySelector("#setup").dataset;
const element = document.querySelector("#inbox");
const novu = new NovuUI({
  options: {
    applicationIdentifier: "bench",
    subscriber: "bench",
    apiUrl: api,
    socketUrl: api.replace("http", "ws"),
  },
});

new MutationObserver((_, observer) => {
  if (!element.textContent.includes("Message 10")) return;
  observer.disconnect();
  usable();
}).observe(element, { childList: true, subtree: true });
novu.mountComponent({ name: "InboxContent", element, props: {} });
