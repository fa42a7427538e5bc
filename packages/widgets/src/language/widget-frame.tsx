import { english, type Language, languageOf, type Words } from "@baton/playbook";
import { type ReactNode, useCallback, useContext, useMemo, useRef, useSyncExternalStore } from "react";
import { languageChanges, onLanguageChange, spokenFor } from "./languages.ts";
import { nearest, nearestLang, watchLang } from "./nearest.ts";
import { StringsContext } from "./strings.ts";
import { LanguageContext } from "./use-language.ts";

export interface WidgetFrameProps {
  /** The element whose shadow root this is in; null on a server. */
  readonly host: Element | null;
  /** What the host asked for, for a server, where no element can be asked. */
  readonly lang?: string | undefined;
  /** The host's words for this one widget; they win over those for all. */
  readonly strings?: Words | undefined;
  readonly children: ReactNode;
}

/**
 * Gives a widget the language of its place in the page, and keeps it through changes of `lang`. Nothing below is
 * mounted anew when it changes, so nothing typed is lost.
 */
export function WidgetFrame({ host, lang = "en", strings, children }: WidgetFrameProps) {
  const place = useSyncExternalStore(
    useCallback((changed) => (host ? watchLang(host, changed) : nothing), [host]),
    () => (host ? `${nearest(host, "dir") ?? ""} ${nearestLang(host)}` : ` ${lang}`),
    () => ` ${lang}`,
  );
  const [direction, asked = ""] = place.split(" ");
  useSyncExternalStore(onLanguageChange, languageChanges, languageChanges);
  const { locale, words } = spokenFor(asked);
  // Hosts write `strings={{ … }}` inline: their text tells whether anything is new.
  const theirs = JSON.stringify([strings, useContext(StringsContext)]);
  const language = useMemo(
    () => words && languageOf(locale, ...(JSON.parse(theirs) as (Words | undefined)[]), words),
    [locale, words, theirs],
  );
  // Until its words are here the widget goes on in the language it has; only the first time there is none.
  const last = useRef<Language>(undefined);
  last.current = language ?? last.current;
  const spoken = last.current ?? english;
  return (
    <div
      // What a server renders cannot change, so it is shown as it is.
      className={last.current || !host ? undefined : "waiting"}
      lang={spoken.locale}
      // The page's own direction comes in by itself; where it names none, the language's holds.
      dir={!direction && rightToLeft.test(spoken.locale) ? "rtl" : undefined}
    >
      <LanguageContext.Provider value={spoken}>{children}</LanguageContext.Provider>
    </div>
  );
}

/** `Intl.Locale` knows, but not yet in every browser. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

const nothing = () => undefined;
