import { type Term, terms } from "./term.ts";

/** Who is meant, behind a word that is innocent before anything else: "white cabinets" is paint. */
const who =
  "(?:famil(?:y|ies)|couples?|households?|buyers?|people|persons?|folks?|m[ae]n|wom[ae]n|ladys?|ladies|guys?|kids?|neighbou?rs?|neighbou?rhoods?|communit(?:y|ies)|areas?|crowd)";
/** Said of somebody. */
const is = "(?:is|are|was|were|he's|she's|they're)";
/** Said of somebody and of nothing else: "they are white" is not "the cabinets are white". */
const they =
  "(?:(?:they|he|she|both|couple|family|parents?|mother|father|wife|husband|partner|buyers?|neighbou?rs?|people|kids) (?:is|are|was|were|seems?|looks?)|they're|he's|she's)";
/** A street, a town or a name, not a landmark: "Church Street". */
const notAName =
  "(?! (?:street|st|road|rd|lane|ln|drive|dr|avenue|ave|hill|creek|way|plaza|square|row|parking))";

const faiths =
  "christian|catholic|protestant|baptist|evangelical|mormon|jewish|muslim|islamic|hindu|buddhist|sikh|amish|atheist";
const origins =
  "mexican|chinese|japanese|korean|vietnamese|filipino|indian|pakistani|arab|arabic|iranian|persian|russian|ukrainian|polish|italian|irish|german|nigerian|somali|haitian|cuban|puerto rican|salvadoran|honduran|guatemalan|colombian|venezuelan|brazilian|african|european|middle eastern";

export const englishTerms: readonly Term[] = [
  ...terms(
    "RACE",
    "DESCRIBES",
    ["african american", "african[- ]americans?"],
    ["american indian", "(?:american indian|native american)s?"],
    ["asian", `(?:asian(?:[- ]american)? ${who}|${they} asian|asians)`],
    ["biracial", "(?:bi|multi|inter)-?racial|mixed[- ]race"],
    ["black", `(?:black ${who}|${they} black)|blacks`],
    ["caucasian"],
    ["minority", `(?:minority ${who}|minorities|(?:ethnic|racial) minority)`],
    ["negro", "negro(?:es)?"],
    ["oriental", `(?:oriental ${who}|orientals|${they} oriental)`],
    ["white", `(?:white ${who}|${they} white|whites(?= )|all[- ]white(?= ${who}))`],
  ),
  ...terms(
    "COLOR",
    "DESCRIBES",
    ["colored", `coloured ${who}|colored ${who}`],
    ["dark-skinned", "(?:dark|light|brown|fair)[- ](?:skinned|complexion(?:ed)?)"],
    ["people of color", "(?:people|person|famil(?:y|ies)|wom[ae]n|m[ae]n) of colou?r"],
    ["skin color", "skin colou?r"],
  ),
  ...terms(
    "RELIGION",
    "DESCRIBES",
    ["church-going", "church[- ]?go(?:ing|ers?)"],
    ["faith", `(?:${faiths})s? ${who}|${they} (?:an? |very |devout(?:ly)? )?(?:${faiths})(?!\\w)`],
    ["jew", "jews?"],
    ["muslims", "muslims|hindus|mormons|catholics|jehovah's witness(?:es)?"],
    ["religious", `(?:${they} (?:very |quite )?religious|religious ${who})`],
  ),
  ...terms("RELIGION", "LANDMARK", [
    "near the church",
    `(?:near|close to|next to|walk(?:ing distance)? to|by) (?:the |a |their |our )?(?:[a-z']+ )?(?:church|synagogue|mosque|cathedral|gurdwara|mandir|lds temple)${notAName}`,
  ]),
  ...terms(
    "SEX",
    "DESCRIBES",
    ["gay", `gay ${who}|${is} gay|gays`],
    ["homosexual"],
    ["lesbian"],
    ["same-sex", "same[- ]sex"],
    ["transgender", "trans(?:gender(?:ed)?| ?sexual| wom[ae]n| m[ae]n)"],
  ),
  ...terms(
    "SEX",
    "PREFERS",
    ["men only", "(?:(?:fe)?males?|m[ae]n|wom[ae]n|ladies|girls|guys|gentlem[ae]n) only"],
    ["no men", "no (?:single )?(?:m[ae]n|wom[ae]n)(?!\\w)"],
    [
      "prefers a woman",
      "(?:prefers?|ideal for|perfect for|suits?) (?:a )?(?:single |professional )?(?:m[ae]n|wom[ae]n|males?|females?)(?!\\w)",
    ],
  ),
  ...terms(
    "DISABILITY",
    "DESCRIBES",
    ["autistic", "autistic|has autism"],
    ["blind", `${is} (?:legally )?blind(?!-)|legally blind|blind ${who}`],
    ["crippled", "cripple[sd]?"],
    ["deaf", `${is} deaf|deaf ${who}|hearing[- ]impaired`],
    ["disabled", "(?:physically |mentally )?disabled|has a disability"],
    [
      "handicapped",
      "handicapped(?! (?:parking|accessible|entrance))|handicap(?= )(?! (?:parking|accessible|entrance|ramp))",
    ],
    ["hiv", "hiv(?: positive)?|has aids"],
    ["in a wheelchair", "in a wheelchair|uses a wheelchair|wheelchair[- ]bound"],
    ["mentally ill", "mental(?:ly)? ill(?:ness)?|bipolar|schizophreni[ac]"],
    ["recovering addict", "recovering (?:addict|alcoholic)s?"],
    ["retarded"],
    ["special needs", "special[- ]needs"],
  ),
  ...terms(
    "DISABILITY",
    "PREFERS",
    ["able-bodied", "able[- ]bodied"],
    [
      "no wheelchairs",
      "no wheelchairs?|not (?:suitable|right) for (?:the )?(?:disabled|handicapped|wheelchairs?)",
    ],
  ),
  ...terms(
    "FAMILIAL_STATUS",
    "DESCRIBES",
    [
      "expecting",
      "(?:is|are|she's|they're) expecting(?! (?:to|a (?:call|text|quote)|us|you|me|him|her|it|the|that|an?))|expecting a (?:baby|child)",
    ],
    ["pregnant", "pregnan(?:t|cy)"],
    ["single mother", "single (?:mother|mom|mum|father|dad|parent)s?"],
    ["empty nesters", "empty[- ]nest(?:er)?s?"],
  ),
  ...terms(
    "FAMILIAL_STATUS",
    "PREFERS",
    ["adults only", "adults?[- ]only|adult (?:community|building|living)"],
    [
      "for families",
      "(?:perfect|ideal|great|best|good|suits?|right|suitable|meant|made) (?:home |place |fit )?for (?:a |young |growing |big |large |small )*(?:famil(?:y|ies)|children|kids|couples|singles|retirees|seniors|empty[- ]nesters)(?! room)|suits? (?:a |young |growing |big |large )+famil(?:y|ies)",
    ],
    ["family-friendly", "(?:family|kid|child)[- ]friendly"],
    ["mature couple", "mature (?:couples?|persons?|people|adults?|buyers?)"],
    [
      "no children",
      "(?<!(?:have|has|got) )no (?:children|kids)(?! (?:yet|at home|of their own|coming|with|menu))|child[- ]?free|without (?:children|kids) (?:only|preferred)",
    ],
    ["too many kids", "too many (?:children|kids)"],
  ),
  ...terms(
    "NATIONAL_ORIGIN",
    "DESCRIBES",
    ["foreign", `foreigners?|foreign[- ]born|foreign ${who}`],
    ["hispanic", "hispanics?|latin[oax]s?|chican[oa]s?"],
    ["immigrant", "immigrants?|illegal aliens?|illegals|undocumented"],
    [
      "national origin",
      `(?:${origins})s? ${who}|${they} (?:${origins})(?!\\w)|mexicans|arabs|filipinos|russians|cubans`,
    ],
    [
      "no english",
      "(?:no|broken|poor|bad) english|(?:doesn't|does not|don't|do not) speak english|(?:thick|heavy|strong|foreign) accent",
    ],
  ),
  ...terms(
    "NATIONAL_ORIGIN",
    "PREFERS",
    ["english speakers only", "english[- ]speak(?:ing|ers?) only|must speak english"],
    ["their own kind", "(?:their|his|her) own kind|people like them|with their own people"],
  ),
];
