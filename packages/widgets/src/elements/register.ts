import { handoffForm } from "../handoff-form/handoff-form.tsx";
import { prepCard } from "../prep-card/prep-card.tsx";
import { promiseTracker } from "../promise-tracker/promise-tracker.tsx";
import { defineElement } from "./element-class.tsx";

// Importing this file is what registers the elements, so package.json names it under sideEffects.
defineElement(handoffForm);
defineElement(prepCard);
defineElement(promiseTracker);
