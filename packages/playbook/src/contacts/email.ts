import { RFC_EMAIL_REGEX } from "valibot";
import { accept, type Result, refuse } from "../result.ts";
import { cleanLine } from "../text/clean-text.ts";
import type { InvalidInput } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";

/** An email address as people write it; its domain comes out in lower case. */
export function readEmail(text: string): Result<string, InvalidInput> {
  const address = cleanLine(text);
  if (address.length > limits.email)
    return refuse("INVALID_INPUT", `The email address is too long: at most ${limits.email} characters fit.`);
  if (!RFC_EMAIL_REGEX.test(address))
    return refuse("INVALID_INPUT", "This is not an email address. Write it as name@example.com.");
  if (!/\.[a-z\d-]{2,}$/i.test(address))
    return refuse(
      "INVALID_INPUT",
      "The email address has no ending such as .com. Write it as name@example.com.",
    );
  const at = address.lastIndexOf("@");
  return accept(address.slice(0, at) + address.slice(at).toLowerCase());
}
