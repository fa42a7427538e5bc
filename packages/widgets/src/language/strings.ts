import type { Words } from "@baton/playbook";
import { createContext } from "react";

/** The host's own words for all its widgets, by what ours are in English. */
export const StringsContext = createContext<Words | undefined>(undefined);
