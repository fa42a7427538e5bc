/** True when a reader would see nothing: whitespace, zero-width characters and blank fillers only. */
export function isBlank(text: string): boolean {
  return !/[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/u.test(text);
}
