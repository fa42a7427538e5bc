export { forgetMember } from "../device/forget.ts";
