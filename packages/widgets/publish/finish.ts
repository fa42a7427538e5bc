// What comes after the build: the types in one file an entry, the elements' manifest, and what editors read.
import { describeElements } from "./manifest/describe-elements.ts";
import { writeTypes } from "./types/write-types.ts";

writeTypes();
await describeElements();
