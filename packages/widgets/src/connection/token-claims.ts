/** What a JWT says about itself. Nothing is verified here: the API does that. */
interface Claims {
  /** When it expires, in milliseconds since 1970. */
  readonly exp: number | undefined;
  /** Builder and member. */
  readonly member: string;
}

/** Undefined when the token is opaque. */
export function claimsOf(token: string | undefined): Claims | undefined {
  try {
    const payload = token?.split(".")[1] ?? "";
    const { exp, iss, sub } = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return { exp: typeof exp === "number" ? exp * 1000 : undefined, member: `${iss} ${sub}` };
  } catch {
    return undefined;
  }
}

/** Opaque tokens do not tell whose they are; they are taken for the same member's. */
export function isSameMember(a: string, b: string | undefined): boolean {
  return claimsOf(a)?.member === claimsOf(b)?.member;
}
