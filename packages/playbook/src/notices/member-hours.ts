import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { isTimeZone } from "../timing/zone.ts";

/** Where a member works, and when they are not to be disturbed; null where they keep no quiet hours. */
export interface MemberHours {
  /** IANA name; null: that of the community a notice is about. */
  readonly timeZone: string | null;
  readonly quiet: { readonly from: string; readonly to: string } | null;
}

const localTime = /^([01]\d|2[0-3]):[0-5]\d$/;

export function parseMemberHours({
  timeZone,
  from,
  to,
}: {
  readonly timeZone: string | null;
  readonly from: string | null;
  readonly to: string | null;
}): Result<MemberHours, Refusal<"INVALID_INPUT">> {
  if (timeZone !== null && !isTimeZone(timeZone)) {
    const message = `“${timeZone}” is not a time zone. Use a name such as America/Chicago.`;
    return refuse("INVALID_INPUT", message, ["timeZone"]);
  }
  if (from === null && to === null) return accept({ timeZone, quiet: null });
  if (from === null || to === null) {
    const field = [from === null ? "from" : "to"];
    return refuse("INVALID_INPUT", "Quiet hours have a beginning and an end. Give both, or neither.", field);
  }
  for (const [field, time] of Object.entries({ from, to })) {
    if (!localTime.test(time))
      return refuse("INVALID_INPUT", `“${time}” is not a time of day. Write it as 21:00.`, [field]);
  }
  if (from === to) {
    return refuse(
      "INVALID_INPUT",
      "Quiet hours that end when they begin would be all day. Give another end, or none at all.",
      ["to"],
    );
  }
  return accept({ timeZone, quiet: { from, to } });
}
