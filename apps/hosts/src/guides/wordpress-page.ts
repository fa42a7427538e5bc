import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** WordPress comes with it. */
const jquery = readFileSync(require.resolve("jquery/dist/jquery.min.js"), "utf8");

/** As themes are: a root of 10 px, inputs of the theme's own, everything in a column. */
const themeCss = `
html { font-size: 62.5% }
body { font: 1.8rem/1.7 Georgia, serif; margin: 0 }
.entry-content > * { max-width: 72rem; margin: 0 auto 2.4rem }
input, textarea, select, button { font: inherit; text-transform: uppercase; border: 3px solid #cd2653; padding: 2rem }
input:not([type="checkbox"]), textarea { width: 100%; letter-spacing: 0.3em }
label { display: block; font-weight: 700 }
form { border: 1px solid red; padding: 4rem }
`;

/** As themes are: a hotkey for the search, and every form on the page taken over. */
const themeScript = `
jQuery.noConflict();
jQuery(function ($) {
  $(document).on("keydown", function (event) {
    if (event.key === "/") { event.preventDefault(); $("#search").trigger("focus"); }
  });
  $(document).on("submit", "form", function (event) { event.preventDefault(); });
});
`;

export const themeFiles: ReadonlyMap<string, string> = new Map([
  ["/wp-includes/jquery.min.js", jquery],
  ["/theme/style.css", themeCss],
  ["/theme/theme.js", themeScript],
]);

export interface Pasted {
  readonly block: string;
  readonly footer: string;
  readonly css: string;
}

/** What WordPress makes of what was pasted into a page, the footer plugin and the theme's additional CSS. */
export function wordpressPage({ block, footer, css }: Pasted): string {
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="UTF-8" />
<title>Contact &#8211; Juniper Homes</title>
<link rel="stylesheet" href="/theme/style.css" />
<style id="wp-custom-css">${css}</style>
<script src="/wp-includes/jquery.min.js"></script>
</head>
<body class="page-template-default page page-id-42 wp-embed-responsive">
<header><input id="search" type="search" aria-label="Search" /></header>
<article class="post-42 page type-page hentry"><div class="entry-content">
<p>Leave your details and we call you.</p>
${block}
<p>Or visit us at 1200 Juniper Bend.</p>
</div></article>
<script src="/theme/theme.js"></script>
${footer}
</body>
</html>`;
}
