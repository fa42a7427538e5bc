/** Where the server offers the loader; a page's script tag names it. */
export const loaderPath = "/embed/v1/baton.js";
/** The custom elements as an ES module, at the same place. */
export const modulePath = "/embed/v1/elements.js";
