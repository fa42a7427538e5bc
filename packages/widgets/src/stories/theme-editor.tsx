import { type CSSProperties, type ReactNode, useState } from "react";
import { type Token, tokens } from "../styles/tokens.ts";
import { setTo, type Theme, themeCss } from "./theme-css.ts";

const kinds = { colour: "Colours", text: "Text", shape: "Shape", space: "Space" } as const;

export interface ThemeEditorProps {
  /** The widgets the theme is tried on. */
  readonly children: ReactNode;
}

/** Every public token beside the widgets it changes, and the style sheet a host copies when it likes what it sees. */
export function ThemeEditor({ children }: ThemeEditorProps) {
  const [theme, setTheme] = useState<Theme>({});
  const [copied, setCopied] = useState(false);
  const css = themeCss(tokens, theme);
  const change = (name: string, side: "light" | "dark", value: string) => {
    setCopied(false);
    setTheme((before) => ({ ...before, [name]: { ...before[name], [side]: value.trim() } }));
  };
  const style = Object.fromEntries(tokens.map((token) => [token.name, setTo(token, theme)]));
  return (
    <div style={page}>
      <form style={panel} aria-label="Tokens" onSubmit={(event) => event.preventDefault()}>
        {Object.entries(kinds).map(([kind, title]) => (
          <fieldset key={kind} style={group}>
            <legend>{title}</legend>
            {tokens
              .filter((token) => token.kind === kind)
              .map((token) => (
                <TokenRow key={token.name} token={token} theme={theme} onChange={change} />
              ))}
          </fieldset>
        ))}
      </form>
      <div style={style as CSSProperties}>{children}</div>
      <section style={panel} aria-label="Style sheet">
        <p>Put this into your page’s style sheet; it holds for every Baton widget on the page.</p>
        <pre data-testid="css">{css}</pre>
        <button
          type="button"
          onClick={() =>
            navigator.clipboard.writeText(css).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          Copy the CSS
        </button>{" "}
        <button type="button" onClick={() => setTheme({})}>
          Start over
        </button>
        <p role="status">{copied ? "Copied." : ""}</p>
      </section>
    </div>
  );
}

interface TokenRowProps {
  readonly token: Token;
  readonly theme: Theme;
  readonly onChange: (name: string, side: "light" | "dark", value: string) => void;
}

function TokenRow({ token, theme, onChange }: TokenRowProps) {
  const { name, kind, purpose } = token;
  const sides = kind === "colour" ? (["light", "dark"] as const) : (["light"] as const);
  return (
    <div style={row}>
      <span>
        <code>{name}</code> {purpose}
      </span>
      {sides.map((side) => (
        <input
          key={side}
          aria-label={kind === "colour" ? `${name}, ${side}` : name}
          placeholder={token[side] ?? token.light}
          value={theme[name]?.[side] ?? ""}
          onChange={(event) => onChange(name, side, event.target.value)}
          spellCheck={false}
        />
      ))}
    </div>
  );
}

const page: CSSProperties = { display: "grid", gap: 24, padding: 16, fontFamily: "sans-serif", fontSize: 14 };
const panel: CSSProperties = { display: "grid", gap: 8, minWidth: 0 };
const group: CSSProperties = { display: "grid", gap: 4, border: "1px solid #868e98", borderRadius: 6 };
const row: CSSProperties = { display: "flex", flexWrap: "wrap", gap: 8, justifyContent: "space-between" };
