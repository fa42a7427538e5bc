/**
 * Text as it can be kept anywhere: composed (NFC), lines ended by \n, trimmed, without control characters.
 * PostgreSQL cannot hold NUL, and neither it nor a JSON reader takes half a surrogate pair, which becomes U+FFFD.
 * Control characters are dropped, not refused: they come with pasted text and nobody can see them to remove them.
 */
export function cleanText(text: string): string {
  const cleaned = text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .normalize("NFC")
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "");
  return isBlank(cleaned) ? "" : cleaned.trim();
}

/** `cleanText` on one line: every run of white space is one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ");
}

/** True when a reader would see nothing: white space, zero-width characters and blank fillers only. */
export function isBlank(text: string): boolean {
  return !/[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/u.test(text);
}
