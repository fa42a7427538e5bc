import { mount as buyerIntake } from "../buyer-intake/element.ts";
import { mount as clarificationThread } from "../clarification-thread/element.ts";
import { mount as handoffForm } from "../handoff-form/element.ts";
import { mount as morningSync } from "../morning-sync/element.ts";
import { mount as notifications } from "../notifications/element.ts";
import { mount as oscDay } from "../osc-day/element.ts";
import { mount as osmDay } from "../osm-day/element.ts";
import { mount as prepCard } from "../prep-card/element.ts";
import { mount as promiseTracker } from "../promise-tracker/element.ts";
import { mount as tourOutcome } from "../tour-outcome/element.ts";
import { catalog, commonAttributes, type WidgetName } from "../widget/catalog.ts";
import { defineShell, type Mount } from "./shell.ts";

const mounts: Record<WidgetName, Mount> = {
  "handoff-form": handoffForm,
  "prep-card": prepCard,
  "promise-tracker": promiseTracker,
  "tour-outcome": tourOutcome,
  "morning-sync": morningSync,
  "buyer-intake": buyerIntake,
  notifications,
  "clarification-thread": clarificationThread,
  "osc-day": oscDay,
  "osm-day": osmDay,
};

// Importing this file is what registers the elements, so package.json names it under sideEffects. A server that
// renders a page may import it too, and has nothing to register them with.
if (typeof customElements !== "undefined") {
  for (const [name, attributes] of Object.entries(catalog)) {
    defineShell(`baton-${name}`, [...attributes, ...commonAttributes], () => mounts[name as WidgetName]);
  }
}
