export { forgetMember } from "../device/device.ts";
