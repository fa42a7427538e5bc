import { english, type Language } from "@baton/playbook";
import { createContext, useContext } from "react";

export const LanguageContext = createContext<Language>(english);

/** How to speak to the person in front of this widget. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
