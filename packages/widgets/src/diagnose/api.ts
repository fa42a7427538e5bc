import { error, type Finding, warning } from "./finding.ts";

/** The smallest thing a member may ask. */
const memberQuestion = "query BatonDiagnose { viewer { now } }";

/** All a key may do, without what it would leave: the API looks at the key, refuses the rest, and writes nothing. */
const keyQuestion = "mutation BatonDiagnose { buyerIntakeSubmit { __typename } }";

/** A clock further off than this shows; the API allows tokens as much. */
const leewayMs = 60_000;
const patienceMs = 10_000;

export async function checkApi(endpoint: string, credential: string | undefined): Promise<Finding[]> {
  const url = new URL(endpoint, document.baseURI);
  if (location.protocol === "https:" && url.protocol === "http:" && url.hostname !== "localhost") {
    return [
      error(
        `The endpoint ${url.href} is not https.`,
        "A page over https may not ask anything over http.",
        "Give the API's https address.",
      ),
    ];
  }
  const isKey = credential?.startsWith("pk_") ?? false;
  const query = isKey ? keyQuestion : memberQuestion;
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        ...(credential && { authorization: `Bearer ${credential}` }),
      },
      body: JSON.stringify({ query, operationName: "BatonDiagnose" }),
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (cause) {
    return [await explain(url, cause)];
  }
  return readAnswer({ url, response, hasCredential: credential !== undefined, isKey });
}

/** `fetch` does not say why it failed, on purpose; what can be told apart is told apart here. */
async function explain(url: URL, cause: unknown): Promise<Finding> {
  if (!navigator.onLine) {
    return error(
      "This device is offline.",
      "Nothing can be asked.",
      "Connect it; what is typed is kept until then.",
    );
  }
  if (cause instanceof DOMException && cause.name === "TimeoutError") {
    return error(
      `${url.href} did not answer within ${patienceMs / 1000} seconds.`,
      "The server is busy, or something on the way holds requests back.",
      "Try again, and look at the server.",
    );
  }
  if (url.origin !== location.origin && (await answersAtAll(url))) {
    return error(
      `${url.origin} answers, but not to this page (CORS).`,
      `Its answer does not allow the origin ${location.origin}, or a proxy in front of it dropped the headers that do.`,
      `Let ${url.pathname} answer OPTIONS and POST with access-control-allow-origin, for authorization and content-type.`,
    );
  }
  return error(
    `${url.href} cannot be reached.`,
    "The address is wrong, the server is down, or the page's policy or a blocker refuses it.",
    "Check endpoint in configure(), and open the address in a tab of its own.",
  );
}

async function answersAtAll(url: URL): Promise<boolean> {
  try {
    await fetch(url, { mode: "no-cors", signal: AbortSignal.timeout(patienceMs) });
    return true;
  } catch {
    return false;
  }
}

interface Answer {
  readonly url: URL;
  readonly response: Response;
  readonly hasCredential: boolean;
  readonly isKey: boolean;
}

async function readAnswer({ url, response, hasCredential, isKey }: Answer): Promise<Finding[]> {
  const { status } = response;
  const said = await saidBy(response);
  // Why there is nothing to show the API has been told; that it says so is right.
  if (!hasCredential && said && status < 500) return [];
  if (status === 401) {
    return [
      error(
        "The API refuses the token (401).",
        "Its signature, kid, iss, sub or aud is wrong, it has expired, or the member is no longer active.",
        "Compare what you sign with “Signing a token” in docs/embedding.md.",
      ),
    ];
  }
  if (status === 403) {
    return [
      error(
        isKey
          ? `The publishable key is refused on ${location.origin} (403).`
          : "The API refuses this member (403).",
        said?.message || "The API gave no reason.",
        isKey
          ? "Register this origin for the key, or use a key that an administrator made for it."
          : "Look at the member's role.",
      ),
    ];
  }
  if (status === 429) {
    return [
      warning(
        "The API asks to slow down (429).",
        said?.message || "Too many requests came from here.",
        "Wait a minute.",
      ),
    ];
  }
  if (said === undefined) {
    return [
      error(
        `${url.href} answers ${status}, but not as a GraphQL API.`,
        response.redirected
          ? "It led to another address, perhaps a sign-in page."
          : "What came back is no GraphQL answer.",
        "Give the address of the GraphQL API as endpoint; it ends with /graphql.",
      ),
    ];
  }
  // The key was taken, and the question without an input refused, as it was meant to be.
  if (isKey && status === 400) return [];
  if (!response.ok) {
    return [error(`The API answers ${status}.`, said.message || "It gave no reason.", "Look at the server.")];
  }
  return checkClock(said.now);
}

function checkClock(now: number): Finding[] {
  const offMs = Date.now() - now;
  if (!(Math.abs(offMs) > leewayMs)) return [];
  const minutes = Math.round(Math.abs(offMs) / 60_000);
  return [
    warning(
      `This device's clock is ${minutes} min ${offMs > 0 ? "ahead of" : "behind"} the API's.`,
      "The widgets count from the API's clock, but tokens are renewed by the device's.",
      "Set the device's clock.",
    ),
  ];
}

interface Said {
  /** The first error's. */
  readonly message: string;
  /** The API's time in milliseconds, NaN when it did not tell. */
  readonly now: number;
}

/** Undefined when the answer is not GraphQL's. */
async function saidBy(response: Response): Promise<Said | undefined> {
  try {
    const body: unknown = await response.json();
    if (typeof body !== "object" || body === null || !("data" in body || "errors" in body)) return undefined;
    const { data, errors } = body as {
      data?: { viewer?: { now?: string } };
      errors?: { message?: unknown }[];
    };
    return { message: String(errors?.[0]?.message ?? ""), now: Date.parse(data?.viewer?.now ?? "") };
  } catch {
    return undefined;
  }
}
