import type { Token } from "../styles/tokens.ts";

/** What a person has put in place of tokens' defaults; of a colour, for one theme or both. */
export type Theme = Readonly<Record<string, { readonly light?: string; readonly dark?: string }>>;

/** What the page says for one token, or undefined where the default stays. */
export function setTo(token: Token, theme: Theme): string | undefined {
  const { light, dark } = theme[token.name] ?? {};
  if (!light && !dark) return undefined;
  if (token.kind !== "colour") return light;
  const both = [light || token.light, dark || token.dark || light || token.light];
  return both[0] === both[1] ? both[0] : `light-dark(${both.join(", ")})`;
}

/** The style sheet for the host's page. */
export function themeCss(tokens: readonly Token[], theme: Theme): string {
  const lines = tokens.flatMap((token) => {
    const value = setTo(token, theme);
    return value === undefined ? [] : [`  ${token.name}: ${value};`];
  });
  return lines.length === 0 ? "/* Nothing is changed yet. */" : [":root {", ...lines, "}"].join("\n");
}
