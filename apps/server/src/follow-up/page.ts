import { createHash } from "node:crypto";
import { languageNames, type PageLanguage, type PageWords, words } from "./words.ts";

/** What was sent and could not be taken; shown again as it was. */
export interface Given {
  readonly hadToRepeat: boolean | null;
  readonly comment: string;
  readonly problem: "chooseOne" | "tooLong";
}

const style = `
:root{color-scheme:light dark;--ink:light-dark(#1b1f24,#e9ecef);--muted:light-dark(#58616c,#a5aeb8);--line:light-dark(#7f8791,#727c87);--surface:light-dark(#fff,#15181c);--accent:light-dark(#0a5a50,#5fc6b5);--on:light-dark(#fff,#05211d);--late:light-dark(#9f1c17,#ffa099)}
*{box-sizing:border-box;margin:0}
body{background:var(--surface);color:var(--ink);font:400 1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:34rem;margin:0 auto;padding:1.5rem 1.25rem 3rem;display:grid;gap:1.5rem}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;color:var(--muted);font-size:.9375rem}
h1{font-size:1.5rem;line-height:1.25}
h1,legend{text-wrap:balance}
h2{font-size:1.0625rem;color:var(--late)}
form,fieldset{display:grid;gap:1.5rem;border:0;padding:0;min-width:0}
fieldset{gap:.75rem}
legend{font-weight:600;padding:0 0 .75rem;font-size:1.125rem}
.choice{display:flex;align-items:center;gap:.75rem;min-height:3.25rem;padding:.5rem 1rem;border:1px solid var(--line);border-radius:.5rem;cursor:pointer}
.choice:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
input{inline-size:1.375rem;block-size:1.375rem;flex:none;accent-color:var(--accent)}
.text{display:grid;gap:.25rem}
.text label{font-weight:600}
.hint{color:var(--muted);font-size:.9375rem}
textarea{font:inherit;font-size:max(1rem,16px);color:inherit;background:transparent;inline-size:100%;min-block-size:6.5rem;padding:.625rem .75rem;border:1px solid var(--line);border-radius:.5rem;resize:vertical}
button{font:inherit;font-weight:600;min-height:3.25rem;padding:.5rem 1.25rem;border:1px solid transparent;border-radius:.5rem;background:var(--accent);color:var(--on);cursor:pointer}
a{color:var(--accent)}
header a{display:inline-block;padding:.5rem 0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.problem{border-inline-start:4px solid var(--late);padding:.5rem 0 .5rem 1rem}
.small{color:var(--muted);font-size:.9375rem}
`;

/** Nothing but this style, and nowhere to send anything but here. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The page with the question; `given` where an answer could not be taken. */
export function questionPage(language: PageLanguage, builderName: string, given?: Given): string {
  const say: PageWords = words[language];
  const problem = given
    ? `<div class="problem" role="alert"><h2>${plain(say.notSent)}</h2><p><a href="#${given.problem === "tooLong" ? "comment" : "no"}">${plain(say[given.problem])}</a></p></div>`
    : "";
  const choice = (value: "no" | "yes", isChosen: boolean) =>
    `<label class="choice"><input type="radio" id="${value}" name="answer" value="${value}" required${isChosen ? " checked" : ""}${given?.problem === "chooseOne" ? ' aria-invalid="true"' : ""}>${plain(say[value])}</label>`;
  return page(
    say,
    say.title,
    `<header><span>${plain(builderName)}</span>${switches(language)}</header>
<h1>${plain(say.title)}</h1>
${problem}
<form method="post" action="?lang=${language}"${given ? " novalidate" : ""}>
<fieldset><legend>${plain(say.question)}</legend>
${choice("no", given?.hadToRepeat === false)}
${choice("yes", given?.hadToRepeat === true)}
</fieldset>
<div class="text"><label for="comment">${plain(say.comment)}</label>
<p class="hint" id="hint">${plain(say.hint)}</p>
<textarea id="comment" name="comment" maxlength="1000" autocomplete="off" aria-describedby="hint"${given?.problem === "tooLong" ? ' aria-invalid="true"' : ""}>
${plain(given?.comment ?? "")}</textarea></div>
<button>${plain(say.send)}</button>
</form>
<p class="small">${plain(say.privacy.replace("{builder}", () => builderName))}</p>`,
  );
}

/** A page that only tells something. */
export function tellingPage(language: PageLanguage, what: "thanks" | "closed" | "busy" | "trouble"): string {
  const say: PageWords = words[language];
  const title = say[`${what}Title`];
  const heading = what === "thanks" ? "" : `<header><span></span>${switches(language)}</header>`;
  return page(say, title, `${heading}<h1>${plain(title)}</h1><p>${plain(say[what])}</p>`);
}

/** The other languages, each under its own name. */
function switches(language: PageLanguage): string {
  return (Object.keys(words) as PageLanguage[])
    .filter((other) => other !== language)
    .map(
      (other) => `<a href="?lang=${other}" lang="${other}" hreflang="${other}">${languageNames[other]}</a>`,
    )
    .join(" ");
}

function page({ lang }: PageWords, title: string, body: string): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${plain(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">
<style>${style}</style></head>
<body><main>
${body}
</main></body></html>
`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand between tags and in quotes. */
function plain(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
