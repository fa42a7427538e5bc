// What comes after the build: the types in one file an entry, the elements' manifest, what editors read, licences.
import { describeElements } from "./manifest/describe-elements.ts";
import { writeNotices } from "./third-party.ts";
import { writeTypes } from "./types/write-types.ts";

writeTypes();
await describeElements();
writeNotices();
