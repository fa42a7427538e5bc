/** "(555) 010-0123" for a US number, anything else as it is written. */
export function contactWords({ value }: { readonly value: string }): string {
  const digits = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(value);
  return digits ? `(${digits[1]}) ${digits[2]}-${digits[3]}` : value;
}
