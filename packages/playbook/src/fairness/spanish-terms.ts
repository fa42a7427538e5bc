import { type Term, terms } from "./term.ts";

/** Written without accents, as the text is read. */
const who =
  "(?:familias?|parejas?|gente|personas?|compradore?s?|compradoras?|hombres?|mujer(?:es)?|senor(?:es|as?)?|vecin[oa]s?|barrios?|vecindarios?|comunidad(?:es)?|zonas?)";
/** With a subject: "los gabinetes son blancos" says nothing of anybody. */
const they =
  "(?:ellos|ellas|el|ella|ambos|ambas|pareja|familia|padres|madre|padre|esposo|esposa|marido|vecinos|compradores|compradora?) (?:es|son|era|eran|parecen?)";
const notAName = "(?! (?:calle|avenida|camino|plaza))";
const faiths =
  "cristian[oa]s?|catolic[oa]s?|protestantes?|evangelic[oa]s?|bautistas?|mormon(?:es|as?)?|judi[oa]s?|musulman(?:es|as?)?|hindu(?:es)?|budistas?";
const origins =
  "mexican[oa]s?|chin[oa]s?|japones(?:es|as?)?|corean[oa]s?|vietnamitas?|filipin[oa]s?|indi[oa]s?|arabes?|rus[oa]s?|african[oa]s?|cuban[oa]s?|haitian[oa]s?|salvadoren[oa]s?|hondureno?s?|hondurenas?|guatemaltec[oa]s?|colombian[oa]s?|venezolan[oa]s?";

export const spanishTerms: readonly Term[] = [
  ...terms(
    "RACE",
    "DESCRIBES",
    ["afroamericano", "afro-?(?:american|descendiente)[oae]?s?"],
    ["asiático", `${who} asiatic[oa]s?|${they} asiatic[oa]s?`],
    ["blanco", `${who} blanc[oa]s?|${they} blanc[oa]s`],
    ["mestizo", "mestiz[oa]s?|mulat[oa]s?"],
    ["minoría", "minorias?"],
    ["negro", `${who} negr[oa]s?|${they} negr[oa]s`],
    ["raza", "de (?:otra |su |la misma )?raza"],
  ),
  ...terms(
    "COLOR",
    "DESCRIBES",
    [
      "color de piel",
      "color de (?:la |su )?piel|gente de color|personas? de color|de piel (?:oscura|clara|morena|blanca)",
    ],
    ["moreno", `${who} moren[oa]s?|${they} moren[oa]s?`],
  ),
  ...terms(
    "RELIGION",
    "DESCRIBES",
    ["fe", `${who} (?:muy )?(?:${faiths})|${they} (?:muy )?(?:${faiths})`],
    ["religioso", `${who} (?:muy )?religios[oa]s?|${they} (?:muy )?religios[oa]s?`],
    ["testigo de jehová", "testigos? de jehova"],
  ),
  ...terms("RELIGION", "LANDMARK", [
    "cerca de la iglesia",
    `(?:cerca|al lado|junto|a pasos|frente) (?:de|a) (?:la |una |su |nuestra )?(?:iglesia|sinagoga|mezquita|parroquia|catedral)${notAName}`,
  ]),
  ...terms(
    "SEX",
    "DESCRIBES",
    ["gay", `${who} gais|${who} gays?|(?:es|son) gays?`],
    ["homosexual", "homosexual(?:es)?"],
    ["lesbiana"],
    ["mismo sexo", "del mismo sexo"],
    ["transgénero", "transgeneros?|transexual(?:es)?"],
  ),
  ...terms("SEX", "PREFERS", [
    "solo mujeres",
    "solo (?:para )?(?:hombres|mujeres|damas|caballeros|senoritas)",
  ]),
  ...terms(
    "DISABILITY",
    "DESCRIBES",
    ["autista", "autistas?|con autismo"],
    ["ciego", `(?:es|son) cieg[oa]s?|${who} cieg[oa]s?`],
    ["discapacitado", "discapacitad[oa]s?|tienen? (?:una )?discapacidad|minusvalid[oa]s?"],
    ["en silla de ruedas", "en silla de ruedas|usan? silla de ruedas"],
    ["enfermo mental", "enferm[oa]s? mental(?:es)?|enfermedad mental"],
    ["inválido", `${they} invalid[oa]s?|lisiad[oa]s?`],
    ["sordo", `(?:es|son) sord[oa]s?|${who} sord[oa]s?|sordomud[oa]s?`],
  ),
  ...terms(
    "FAMILIAL_STATUS",
    "DESCRIBES",
    ["embarazada", "embarazad[ao]s?|embarazo|esperan? (?:un )?bebe"],
    ["madre soltera", "(?:madre|mama|padre|papa)s? solter[oa]s?"],
  ),
  ...terms(
    "FAMILIAL_STATUS",
    "PREFERS",
    [
      "ideal para familias",
      "(?:ideal|perfect[oa]|excelente|buen[oa]|hech[oa]) para (?:una )?(?:familias?|ninos|parejas|solteros|jubilados)",
    ],
    ["sin niños", "(?:sin|no se (?:admiten|aceptan)|no quieren?) ninos|demasiados (?:ninos|hijos)"],
    ["solo adultos", "solo (?:para )?(?:adultos|parejas|familias)"],
  ),
  ...terms(
    "NATIONAL_ORIGIN",
    "DESCRIBES",
    ["extranjero", `extranjer[oa]s(?! de)|${who} extranjer[oa]s?|${they} extranjer[oa]s?`],
    ["hispano", "hispan[oa]s?|latin[oax]s?(?!america)"],
    ["inmigrante", "inmigrantes?|indocumentad[oa]s?|ilegales|sin papeles"],
    ["origen", `${who} (?:${origins})|${they} (?:${origins})`],
    ["no habla inglés", "no hablan? ingles|acento (?:fuerte|marcado|extranjero)"],
  ),
];
