/** What the page says. `{builder}` stands for the company's name. */
export interface PageWords {
  readonly lang: string;
  readonly title: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly comment: string;
  readonly hint: string;
  readonly send: string;
  readonly privacy: string;
  readonly notSent: string;
  readonly chooseOne: string;
  readonly tooLong: string;
  readonly thanksTitle: string;
  readonly thanks: string;
  readonly closedTitle: string;
  readonly closed: string;
  readonly busyTitle: string;
  readonly busy: string;
  readonly troubleTitle: string;
  readonly trouble: string;
}

export const words = {
  en: {
    lang: "en",
    title: "One question about your visit",
    question: "Did you have to repeat anything you had already told us?",
    yes: "Yes",
    no: "No",
    comment: "If so, what was it?",
    hint: "You can leave this empty.",
    send: "Send my answer",
    privacy: "Your answer goes to {builder}. We ask for nothing else, and this link works once.",
    notSent: "Your answer is not sent yet",
    chooseOne: "Choose yes or no",
    tooLong: "Shorten what you wrote to 1,000 characters",
    thanksTitle: "Thank you",
    thanks: "Your answer has arrived. You can close this page.",
    closedTitle: "This question is closed",
    closed:
      "If you have answered it, thank you: your answer arrived. If not, the link has run out. There is nothing you need to do.",
    busyTitle: "One moment, please",
    busy: "Too much came in at once. Load this page again in a minute; the link still works.",
    troubleTitle: "That did not work",
    trouble: "Something went wrong on our side. Load this page again in a minute; the link still works.",
  },
  es: {
    lang: "es",
    title: "Una pregunta sobre su visita",
    question: "¿Tuvo que repetir algo que ya nos había dicho?",
    yes: "Sí",
    no: "No",
    comment: "Si fue así, ¿qué fue?",
    hint: "Puede dejarlo en blanco.",
    send: "Enviar mi respuesta",
    privacy: "Su respuesta llega a {builder}. No pedimos nada más, y este enlace funciona una sola vez.",
    notSent: "Su respuesta aún no se envió",
    chooseOne: "Elija sí o no",
    tooLong: "Acorte lo que escribió a 1000 caracteres",
    thanksTitle: "Gracias",
    thanks: "Su respuesta ha llegado. Ya puede cerrar esta página.",
    closedTitle: "Esta pregunta está cerrada",
    closed:
      "Si ya la contestó, gracias: su respuesta llegó. Si no, el enlace ha caducado. No tiene que hacer nada.",
    busyTitle: "Un momento, por favor",
    busy: "Llegó demasiado a la vez. Vuelva a cargar esta página en un minuto; el enlace sigue funcionando.",
    troubleTitle: "Eso no funcionó",
    trouble:
      "Algo falló de nuestro lado. Vuelva a cargar esta página en un minuto; el enlace sigue funcionando.",
  },
} as const satisfies Record<string, PageWords>;

export type PageLanguage = keyof typeof words;

/** Each language under its own name. */
export const languageNames: Readonly<Record<PageLanguage, string>> = { en: "English", es: "Español" };

/** The language chosen on the page, else the browser's first that there is, else English. */
export function pageLanguage(chosen: string | null, acceptLanguage: string | undefined): PageLanguage {
  if (chosen !== null && isLanguage(chosen)) return chosen;
  const asked = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      return { language: tag.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return (asked[0]?.language as PageLanguage | undefined) ?? "en";
}

function isLanguage(text: string): text is PageLanguage {
  return Object.hasOwn(words, text);
}
