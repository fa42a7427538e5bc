export { check as checkFairness, type FairnessWarning } from "./check.ts";
export { type ProtectedClass, protectedClasses, protectedClassWords } from "./protected-class.ts";
export {
  type FieldWarning,
  fieldWarnings,
  type WrittenText,
  warningInWords,
  writtenInVersion,
} from "./written.ts";
